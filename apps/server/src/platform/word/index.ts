export type { WordBlock } from './word-xml.ts'
export { writeWord } from './write-word.ts'
