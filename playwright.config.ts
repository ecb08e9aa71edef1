import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { ownTemporaryFolder } from './scripts/test/ownTemporaryFolder.ts'
import type { ElectronOptions } from './tests/electron/support/test.ts'
import { launchOptions } from './tests/e2e/support/launchOptions.ts'

ownTemporaryFolder()

export default defineConfig<object, ElectronOptions>({
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // Far more than a page needs; a busy machine is no failure.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    launchOptions: await launchOptions(),
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e' },
    { name: 'stand-in', testDir: 'tests/electron' },
    // The same files in Electron itself; where it is not installed, each is counted as skipped.
    // What is about the stand-in itself is no test of Electron.
    {
      name: 'electron',
      testDir: 'tests/electron',
      testIgnore: 'standInEnds.spec.ts',
      use: { electron: 'binary' },
    },
  ],
})
