export { type CatalogueEntry, type EntryState, stateOfEntry } from './catalogue.ts'
export { checkSending, isOpenInGrid, maySendTo } from './send-task.ts'
