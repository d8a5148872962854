export { type AppOptions, buildApp } from './build-app.ts'
export type { Health } from './health.ts'
export { createLog } from './log.ts'
export { createMetrics, type Figure } from './metrics.ts'
