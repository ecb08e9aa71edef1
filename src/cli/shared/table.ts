export interface Column {
  readonly title: string
  readonly align?: 'right'
}

const widthOf = (text: string) => Array.from(text).length
const fill = (text: string, width: number, align: Column['align']) => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? room + text : text + room
}

/** Rows under their titles, each column as wide as its longest cell. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => fill(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n')
}
