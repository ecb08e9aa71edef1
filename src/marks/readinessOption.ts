import type { RoleLook } from './roleLook.ts'

/** One role's readiness (0 to 1), as steps; the first stands at the start. */
export interface ReadinessLine {
  readonly role: RoleLook
  /** `after`: days from the start. */
  readonly steps: readonly { readonly after: number; readonly readiness: number }[]
}

export interface ReadinessColours {
  readonly roles: Readonly<Record<RoleLook['look'], string>>
  readonly text: string
  readonly line: string
  readonly font: string
}

/** What the axes show: `days` across; up from `lowest`, a whole quarter, to all. */
export interface ReadinessScale {
  readonly days: number
  readonly lowest: number
}

export const readinessGrid = { left: 40, right: 16, top: 10, bottom: 6 } as const

/** The scale on which these lines fill their room: readiness from the quarter below the lowest of them. */
export const readinessScale = (lines: readonly ReadinessLine[], days: number): ReadinessScale => {
  const values = lines.flatMap(({ steps }) => steps.map(({ readiness }) => readiness))
  return { days, lowest: Math.min(0.75, Math.floor(Math.min(1, ...values) * 4) / 4) }
}

const percent = (value: number) => `${Math.round(value * 100)}%`

/**
 * The chart library's option for readiness over time: steps, E solid, S dashed. Days have no labels of their own: the
 * chart stands on the axis of what is under it. `sayDay` names a day counted from the start.
 */
export function readinessOption(
  lines: readonly ReadinessLine[],
  { days, lowest }: ReadinessScale,
  colours: ReadinessColours,
  sayDay: (after: number) => string,
) {
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    // The library would move the grid for its labels, away from the axis under it.
    grid: { ...readinessGrid, outerBoundsMode: 'none' as const },
    tooltip: {
      trigger: 'axis' as const,
      renderMode: 'richText' as const,
      formatter: (points: readonly { readonly seriesName?: string; readonly value: readonly [number, number] }[]) =>
        [
          sayDay(points[0]?.value[0] ?? 0),
          ...points.map(({ seriesName = '', value: [, readiness] }) => `${seriesName} ${percent(readiness)}`),
        ].join('\n'),
    },
    xAxis: {
      type: 'value' as const,
      min: 0,
      max: days,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      min: lowest,
      max: 1,
      interval: lowest < 0.5 ? 0.5 : 0.25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colours.text, fontSize: 12, formatter: percent },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: lines.map(({ role, steps }) => ({
      type: 'line' as const,
      name: role.letter,
      step: 'end' as const,
      symbol: 'none',
      lineStyle: {
        width: 2,
        color: colours.roles[role.look],
        type: role.look === 's' ? ('dashed' as const) : ('solid' as const),
      },
      itemStyle: { color: colours.roles[role.look] },
      data: [...steps.map(({ after, readiness }) => [after, readiness]), [days, steps.at(-1)?.readiness ?? 0]],
    })),
  }
}
