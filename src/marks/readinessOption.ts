import type { RoleLook } from './roleLook.ts'

/** One role's readiness (0 to 1) from a day on, as steps. */
export interface ReadinessLine {
  readonly role: RoleLook
  readonly steps: readonly { readonly day: string; readonly readiness: number }[]
}

export interface ReadinessColours {
  readonly roles: Readonly<Record<RoleLook['look'], string>>
  readonly text: string
  readonly line: string
  readonly font: string
}

const share = (value: number) => `${Math.round(value * 100)}%`

/** The chart library's option for readiness over time: steps, E solid, S dashed. The axis runs from `start` to `end`, a day each. */
export function readinessOption(
  lines: readonly ReadinessLine[],
  { start, end }: { readonly start: string; readonly end: string },
  colours: ReadinessColours,
) {
  const values = lines.flatMap(({ steps }) => steps.map(({ readiness }) => readiness))
  const lowest = Math.max(0, Math.floor(Math.min(1, ...values) * 10) / 10 - 0.05)
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 40, right: 16, top: 12, bottom: 24 },
    tooltip: {
      trigger: 'axis' as const,
      renderMode: 'richText' as const,
      valueFormatter: (value: unknown) => share(Number(value)),
    },
    xAxis: {
      type: 'time' as const,
      min: start,
      max: end,
      axisLine: { lineStyle: { color: colours.line } },
      axisTick: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.text, fontSize: 12, hideOverlap: true },
      splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'value' as const,
      min: lowest,
      max: 1,
      splitNumber: 3,
      axisLabel: { color: colours.text, fontSize: 12, formatter: share },
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
      data: [...steps.map(({ day, readiness }) => [day, readiness]), [end, steps.at(-1)?.readiness ?? 0]],
    })),
  }
}
