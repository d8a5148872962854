export { Desk } from './desk.tsx'
export { deskFromSearch } from './desk-search.ts'
export { CallerHistory } from './intake/caller-history.tsx'
export { NearPlace } from './intake/near-place.tsx'
