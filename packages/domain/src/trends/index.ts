export { analyse, type TrendInput, type Trends } from './analyse.ts'
export { type HotSpot, studyDays } from './find-hot-spots.ts'
export type { TrendCase } from './trend-case.ts'
