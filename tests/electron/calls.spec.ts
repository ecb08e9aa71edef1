import { expect, test } from './support/test.ts'

interface Bridge {
  readonly skillfolio: { readonly send: (text: unknown) => Promise<string> }
}

for (const [what, text, code] of [
  ['no JSON', '{"id":"1","call":"open"', 'wrong-call'],
  ['no text', '', 'wrong-call'],
  ['a number', 7, 'wrong-call'],
  ['nothing at all', null, 'wrong-call'],
  ['an object in place of text', { id: '1', call: 'open', input: {} }, 'wrong-call'],
  ['a call that there is none of', '{"id":"1","call":"readFile","input":{"path":"/etc/passwd"}}', 'wrong-call'],
  ['a call by the name of a built-in', '{"id":"1","call":"__proto__","input":{}}', 'wrong-call'],
  [
    'a document that nobody made',
    '{"id":"1","call":"saveDocument","input":{"path":"/x","fileName":"y"}}',
    'no-such-document',
  ],
] as const)
  test(`a page that sends ${what} gets a refusal, and the program goes on`, async ({ shared: app }) => {
    const answer = await app.page.evaluate((sent) => (window as unknown as Bridge).skillfolio.send(sent), text)
    expect(JSON.parse(answer)).toMatchObject({ ok: false, refusal: { code } })
    const next = await app.page.evaluate(() =>
      (window as unknown as Bridge).skillfolio.send('{"id":"2","call":"open","input":{}}'),
    )
    expect(JSON.parse(next)).toMatchObject({ ok: true })
  })

test('a function cannot be sent', async ({ shared: app }) => {
  const isSent = await app.page.evaluate(() =>
    (window as unknown as Bridge).skillfolio
      .send(() => undefined)
      .then(
        () => true,
        () => false,
      ),
  )
  expect(isSent).toBe(false)
})

test('a call under way is cancelled', async ({ shared: app }) => {
  const answers = await app.page.evaluate(async () => {
    const { send } = (window as unknown as Bridge).skillfolio
    const options = { roles: ['ai-scientist'], paper: 'A4', sections: [], notes: false, today: '2026-11-24' }
    const input = { source: 'sample', changes: [], options, format: 'pdf' }
    const printing = send(JSON.stringify({ id: 'a', call: 'printReport', input }))
    const cancelled = await send(JSON.stringify({ id: 'b', cancel: 'a' }))
    return [await printing, cancelled]
  })
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({ ok: false, refusal: { code: 'cancelled' } })
  expect(JSON.parse(answers[1] ?? '')).toMatchObject({ ok: true })
})
