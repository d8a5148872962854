export { DueBoard } from './due-board.tsx'
export { dueFromSearch } from './due-search.ts'
export { OnTime } from './on-time.tsx'
