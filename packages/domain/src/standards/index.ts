export { type StandardColumn, type StandardTable, standardColumns } from './columns.ts'
export { writeCell } from './write-cell.ts'
