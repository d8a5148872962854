export { Desk } from './desk.tsx'
export { type DeskSearch, deskFromSearch } from './desk-search.ts'
