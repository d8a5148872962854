export { type Interval, wilsonInterval, z95 } from './wilson-interval.ts'
