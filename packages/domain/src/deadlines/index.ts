export { type Limit, type LimitUnit, limitUnits, type Term } from './limit.ts'
export type { Limits, Milestone, Pause, Timed, Timing } from './timing.ts'
