export {
  type Actor,
  isWithinScope,
  type Membership,
  type Role,
  roles,
  type Unit,
  type UnitKind,
  unitKinds,
} from './account.ts'
export { isGuessable } from './password.ts'
export {
  type AdministratorRole,
  administratorRoles,
  checkGrant,
  checkNotLast,
  checkRevocation,
  isInCharge,
  type RightsChange,
  seesPeopleOf,
} from './rights.ts'
