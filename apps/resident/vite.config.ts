import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/r/',
  plugins: [react()],
  // What the router brings along for old Reacts, ours has itself.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  // Opened inside WeChat too, whose web view lags behind the browsers.
  build: { target: ['chrome86', 'safari14'], modulePreload: false },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
