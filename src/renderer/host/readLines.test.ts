import { expect, test } from 'vitest'
import { readLines } from './readLines.ts'

const streamOf = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

test('lines arrive whole, wherever the stream was cut, between the bytes of a sign too', async () => {
  const bytes = new TextEncoder().encode('{"a":"🦊"}\n\n{"b":"Ελένη"}\n')
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const lines: string[] = []
    await readLines(streamOf([bytes.slice(0, cut), bytes.slice(cut)]), (line) => lines.push(line))
    expect(lines, `cut at ${cut}`).toEqual(['{"a":"🦊"}', '{"b":"Ελένη"}'])
  }
})

test('a line that was not finished is none', async () => {
  const lines: string[] = []
  await readLines(streamOf([new TextEncoder().encode('{"a":1}\n{"b"')]), (line) => lines.push(line))
  expect(lines).toEqual(['{"a":1}'])
})
