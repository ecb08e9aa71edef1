import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './tests/e2e/support/launchOptions.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    launchOptions: await launchOptions(),
  },
})
