import { defineConfig, type UserConfig } from 'vite'

/**
 * The pages: built into static files that `readout serve` sends and `readout publish` writes, or served anew at each
 * change by `npm run web`.
 */
const config: UserConfig = defineConfig({
  root: 'web',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The page may hold no script of its own (CSP), and every browser that is meant preloads modules itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: ['web/index.html', 'web/copy.html'] },
  },
  experimental: {
    // The pages of a server lie at its root, whatever the address of a view; those of a copy lie anywhere.
    renderBuiltUrl(name, { hostId, hostType }) {
      if (hostType !== 'html') return { relative: true }
      return hostId.endsWith('copy.html') ? `./${name}` : `/${name}`
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 4174, proxy: { '/api': 'http://127.0.0.1:4173' } },
})

export default config
