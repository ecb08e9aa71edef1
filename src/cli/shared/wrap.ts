const widest = 88

/** The text in lines of at most 88 letters, each after `indent`; the first after `first` where it is given. */
export function wrap(text: string, indent = '', first = indent): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > widest) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  lines.push(line)
  return lines.map((words, index) => (index === 0 ? first : indent) + words).join('\n')
}
