export { TrendBoard } from './trend-board.tsx'
export { useSays } from './use-says.ts'
