export { type Contribution, type Contributions, contributionsOf } from './contributions-of.ts'
export { definitions, type IndicatorId } from './definitions.ts'
export { expectedHours } from './expected-hours.ts'
export { beginOf, monthBefore, monthOf } from './months.ts'
