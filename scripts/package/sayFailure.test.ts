import { expect, test } from 'vitest'
import { sayFailure } from './sayFailure.ts'

const stack =
  'stackTrace=RequestError: getaddrinfo ENOTFOUND github.com\n    at ClientRequest.<anonymous> (index.js:970:111)'

test.each([
  [
    'a tool that cannot be fetched',
    `  • building        target=AppImage arch=x64\n  ⨯ failed to build AppImage  error=getaddrinfo ENOTFOUND github.com\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build ${stack}\n`,
    'What AppImage is made with could not be fetched (getaddrinfo ENOTFOUND github.com).',
  ],
  [
    'Electron for another processor that cannot be fetched',
    `  • packaging       platform=mac arch=arm64\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build ${stack}\n`,
    'What electron-builder works with could not be fetched (getaddrinfo ENOTFOUND github.com).',
  ],
  [
    'a mistake of ours',
    '  ⨯ Application entry file "out/main/main.js" in the "app.asar" does not exist.  failedTask=build stackTrace=Error: x\n    at checkFileInArchive (x.js:1:1)\n',
    'electron-builder gave up: Application entry file "out/main/main.js" in the "app.asar" does not exist.',
  ],
  ['silence', '', 'electron-builder ended without saying why.'],
])('%s is told in one sentence, without a stack', (_, output, sentence) => {
  expect(sayFailure(output)).toBe(sentence)
})
