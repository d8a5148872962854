import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLoad } from './first-load.ts'

export default defineConfig({
  base: '/',
  plugins: [react(), firstLoad(350)],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  worker: { format: 'es' },
  build: {
    // Each library changes at its own pace: the browser keeps what did not change. The rest of the first load is one
    // file instead of forty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'data', test: /node_modules[\\/](@tanstack|zod)[\\/]/ },
            { name: 'antd', tags: ['$initial'], test: /node_modules[\\/]/ },
            { name: 'start', tags: ['$initial'] },
          ],
        },
      },
    },
    // The map is large by nature and loaded when it is first shown; warn above what it needs.
    chunkSizeWarningLimit: 1300,
  },
})
