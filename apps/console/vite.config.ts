import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/ },
  { name: 'data', test: /node_modules[\\/](@tanstack|zod)[\\/]/ },
]

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  worker: { format: 'es' },
  build: {
    // Each library changes at its own pace: the browser keeps what did not change.
    rolldownOptions: { output: { codeSplitting: { groups } } },
    // The map and antd are large by nature and loaded once; warn above what they need.
    chunkSizeWarningLimit: 1300,
  },
})
