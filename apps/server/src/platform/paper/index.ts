export { drawFacts } from './draw-facts.ts'
export { heading, ink, keepTogether, openPaper, type Paper } from './paper.ts'
