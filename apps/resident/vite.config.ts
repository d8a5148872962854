import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bareEndpoints } from './bare-endpoints.ts'
import { firstLoad } from './first-load.ts'

export default defineConfig({
  base: '/r/',
  plugins: [react(), bareEndpoints(), firstLoad(100)],
  // Opened inside WeChat too, whose web view lags behind the browsers.
  build: {
    target: ['chrome86', 'safari14'],
    modulePreload: false,
    rolldownOptions: {
      // What the first page needs is one file: on a weak line each further one is another way there and back.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      // Schemas that nothing here uses are left out: making one has no effect.
      treeshake: {
        manualPureFunctions: ['z', 'endpoint', 'Text', 'ListOf', 'command'],
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
