export { type Absence, checkAbsence, mayBeDeputy, type PlannedAbsence } from './absence.ts'
export {
  type Actor,
  doesWorkOfUnit,
  isWithinScope,
  listMembershipsFor,
  type Membership,
  type Role,
  roles,
  type Unit,
  type UnitKind,
  unitKinds,
  watchesOver,
} from './account.ts'
export { auditWords } from './audit-words.ts'
export { checkHandOver, checkNothingHeld, type Succession } from './hand-over.ts'
export { mayAgree, mayChange } from './may-change.ts'
export { isGuessable } from './password.ts'
export {
  columnsOfPeople,
  isPeopleColumn,
  type PeopleColumn,
  type PeopleRow,
  peopleColumns,
  type RowFault,
  type RowRead,
  readPeopleRows,
} from './people-sheet.ts'
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
export { type Away, isSamePerson, standIn } from './stand-in.ts'
export { findNaturalParent, isUnitPlace } from './unit-tree.ts'
