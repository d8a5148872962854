import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts'],
    globalSetup: ['src/global-setup.ts'],
    // Each journey drives several browsers already; two at a time fill the waits of one another.
    maxWorkers: 2,
    testTimeout: 180_000,
    // What comes by itself may come late on a busy machine; the runner's own second is a stopwatch.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
})
