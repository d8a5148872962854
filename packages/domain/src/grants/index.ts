export { concerns, type RecordChange } from './concerns.ts'
export { covers, type GrantState, maySeeAsOwner, splitByOwner, stateOf } from './grant.ts'
