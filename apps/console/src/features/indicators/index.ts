export { FigureBoard } from './figure-board.tsx'
export { useSays } from './use-says.ts'
