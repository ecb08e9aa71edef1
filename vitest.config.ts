import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { ownTemporaryFolder } from './scripts/test/ownTemporaryFolder.ts'

ownTemporaryFolder()

const pageGlobals = { autoImport: false, components: { dts: false } } as const

export default defineConfig({
  test: {
    // One process serves many files: four times faster, so a test puts back what it changes.
    isolate: false,
    // Far more than a test needs; a busy machine is no failure, and one that hangs is still found.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'src/**/*.test.ts',
            'tests/contract/**/*.test.ts',
            'tests/cli/**/*.test.ts',
            'tests/report/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['src/renderer/**'],
          // The report's style sheets are read as text; by default vitest empties them.
          css: { include: [/src\/(report|marks)\//] },
        },
      },
      {
        extends: true,
        plugins: [vue(), ui(pageGlobals)],
        test: { name: 'renderer', environment: 'happy-dom', include: ['src/renderer/**/*.test.ts'] },
      },
    ],
  },
})
