export { type Candidate, type Comparison, compare, type Known, type Place } from './comparison.ts'
export { type Likely, matchRow, type RowMatch } from './match-row.ts'
export { nameKeysOf } from './name-keys.ts'
export { type ForeignRow, foreignParts, isForeignMeaning, readForeignRow } from './read-foreign-row.ts'
