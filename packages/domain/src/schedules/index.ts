export { nextRunAt, type Schedule } from './next-run.ts'
export { isSpan, nextUntil } from './next-until.ts'
