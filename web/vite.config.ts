import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { messages } from './build/messages'
import { widthsOfScreens } from './build/paper'

const here = fileURLToPath(new URL('.', import.meta.url))
const server = process.env.TOCSIN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue(), messages(here)],
  resolve: {
    alias: {
      '@': `${here}src`,
      'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.esm-bundler.js',
    },
  },
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_JIT_COMPILATION__: true,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  css: { postcss: { plugins: [widthsOfScreens] } },
  server: { port: 5173, proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The budget check reads it to add up the script of a first view.
    manifest: true,
    rollupOptions: { input: { office: `${here}index.html`, unit: `${here}unit.html` } },
  },
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.ts'], environment: 'happy-dom' },
})
