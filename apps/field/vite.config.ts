import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `icons/${purpose}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

export default defineConfig({
  base: '/field/',
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectRegister: false,
      // The service worker itself sets the large parts, such as the map, apart from what every phone fetches at once.
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,wasm,webmanifest}'] },
      manifest: {
        id: '/field/',
        name: 'e家 · 网格员',
        short_name: 'e家',
        description: '上报、办理、看得见结果',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        theme_color: '#0958d9',
        background_color: '#ffffff',
        icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: ['chrome87', 'safari14'],
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // What every start needs is one file: each further one is a turn of the service worker, dear on a slow phone.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      // Endpoints that nothing here calls are left out: naming one has no effect.
      treeshake: { manualPureFunctions: ['endpoint', 'commandEndpoint'] },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
