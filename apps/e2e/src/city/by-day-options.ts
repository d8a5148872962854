import { root } from './server-process.ts'

/** `NODE_OPTIONS` of a server whose messages nobody’s quiet hours hold back. */
export const byDay = `--import=${root}/apps/e2e/src/city/by-day.ts`
