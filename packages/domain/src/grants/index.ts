export { concerns, type RecordChange } from './concerns.ts'
export { covers, type GrantState, maySeeAsOwner, splitByOwner, stateOf } from './grant.ts'
export { isDead, tellAgainAt } from './tell-again.ts'
