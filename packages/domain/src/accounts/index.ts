export { isWithinScope, roles, unitKinds, type Actor, type Membership, type Role, type Unit, type UnitKind } from './account.ts'
