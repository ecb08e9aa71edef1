import { expect, test } from 'vitest'
import { attachment } from './attachment.ts'

test.each([
  ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
  [
    'Ada’s “plan”.pdf',
    `attachment; filename="Ada_s _plan_.pdf"; filename*=UTF-8''Ada%E2%80%99s%20%E2%80%9Cplan%E2%80%9D.pdf`,
  ],
  [
    "it's (1) 100%*.json",
    `attachment; filename="it's (1) 100_*.json"; filename*=UTF-8''it%27s%20%281%29%20100%25%2A.json`,
  ],
  ['Ελένη.pdf', `attachment; filename="_____.pdf"; filename*=UTF-8''%CE%95%CE%BB%CE%AD%CE%BD%CE%B7.pdf`],
  ['../../etc/passwd', `attachment; filename=".._.._etc_passwd"; filename*=UTF-8''.._.._etc_passwd`],
  ['a\r\nset-cookie: b"\\', `attachment; filename="a__set-cookie: b__"; filename*=UTF-8''a__set-cookie%3A%20b%22_`],
  ['half \uD83D a sign', `attachment; filename="half _ a sign"; filename*=UTF-8''half%20%EF%BF%BD%20a%20sign`],
])('%j is sent as %s', (name, header) => {
  expect(attachment(name)).toBe(header)
  expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
})
