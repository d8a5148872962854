import { defineConfig } from 'vitest/config'

const database = ['apps/server/**/*.{db,http}.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
          exclude: [...database, '**/node_modules/**', 'apps/e2e/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'architecture', include: ['architecture/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'database',
          include: database,
          exclude: ['**/node_modules/**'],
          globalSetup: ['apps/server/src/platform/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
