export { heldByXml } from './escape-xml.ts'
export type { WordBlock } from './word-xml.ts'
export { writeWord } from './write-word.ts'
