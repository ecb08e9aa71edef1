import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { unpackChromium } from './src/service/print/unpackChromium.ts'

// On Linux x64 the browser comes with npm; elsewhere `npx playwright install chromium` fetches Playwright's own.
const shipped = await unpackChromium()

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
    trace: 'retain-on-failure',
    launchOptions: shipped.ok
      ? {
          executablePath: shipped.value.executablePath,
          env: shipped.value.env,
          // Chromium keeps its sandbox; it has none to give to root.
          chromiumSandbox: process.getuid?.() !== 0,
        }
      : {},
  },
})
