import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'electron-vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The Electron host is built as soon as it is there (src/main/index.ts and its preload).
const electronHost = existsSync(at('src/main/index.ts'))

/** Everything that runs under Node: the hosts and the command line. Flat in one folder, in chunks they share. */
const main: UserConfig['main'] = {
  plugins: [vue()],
  resolve: {
    // Without these two, Vue's full build comes along with its template compiler: eight times the size.
    alias: [
      { find: /^vue$/, replacement: at('node_modules/vue/dist/vue.runtime.esm-bundler.js') },
      {
        find: /^vue\/server-renderer$/,
        replacement: at('node_modules/@vue/server-renderer/dist/server-renderer.esm-bundler.js'),
      },
    ],
  },
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    minify: true,
    // What stays outside is named here and stands in `dependencies`: browsers and what drives them.
    externalizeDeps: true,
    rolldownOptions: {
      input: {
        ...(electronHost ? { main: at('src/main/index.ts') } : {}),
        browser: at('src/browser/index.ts'),
        cli: at('src/cli/index.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

/** A sandboxed preload is one CommonJS file. */
const preload: UserConfig['preload'] = {
  build: {
    externalizeDeps: false,
    rolldownOptions: {
      input: at('src/preload/index.ts'),
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

const renderer: UserConfig['renderer'] = {
  root: at('src/renderer'),
  worker: { format: 'es' },
  plugins: [
    vue(),
    // Deep links load the same assets. Said last, for electron-vite says './' whatever stands in `base`.
    { name: 'from-the-root', enforce: 'post', config: () => ({ base: '/' }) },
    // Icons come from the installed set at build time; one that `scan` does not find would be fetched from the network.
    ui({
      root: at('.'),
      autoImport: false,
      components: { dts: false },
      ui: { button: { variants: { size: { md: { base: 'px-3', leadingIcon: 'size-4', trailingIcon: 'size-4' } } } } },
      icon: { clientBundle: { scan: { globInclude: ['src/renderer/**/*.{vue,ts}'] } } },
    }),
  ],
  build: {
    minify: true,
    assetsInlineLimit: 0, // the page's policy allows no `data:` addresses
    rolldownOptions: { input: at('src/renderer/index.html') },
  },
}

export default defineConfig({ main, ...(electronHost ? { preload } : {}), renderer })
