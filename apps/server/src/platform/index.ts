export { maybeOne, one, prepared, rows, run, transaction } from './database.ts'
export type { Statement, Transaction } from './database.ts'
