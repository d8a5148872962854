export { cardFaults, findAlike, residentIdCard, suitsKind } from './change-organisation.ts'
export { changeRoom, checkDate, mergePeople, type RoomContext } from './change-room.ts'
export { checkCharacterOf, parseCreditCode } from './credit-code.ts'
export { codeLists, headRelation } from './fields/code-lists.ts'
export { type Field, type FieldType, type Population, populations } from './fields/field.ts'
export {
  allFields,
  choicesOf,
  findField,
  isOn,
  isTaken,
  minimumBasis,
  planForm,
  switchOf,
} from './fields/field-book.ts'
export { ageOn, checkDigitOf, type IdCard, isDate, parseIdCard } from './id-card.ts'
export { areOthers, calledName, identityField, identityOf, parseDocumentNumber } from './identity.ts'
export { maskName, maskValue, maskValues } from './mask.ts'
export { buildingKey, entranceKey, type Match, matchPerson, nameKey, roomKey } from './match.ts'
export {
  type Organisation,
  type OrganisationChange,
  type OrganisationEffect,
  type OrganisationEnd,
  type OrganisationKind,
  organisationEnds,
  organisationKinds,
} from './organisation.ts'
export { parsePhone } from './phone.ts'
export {
  guessOrganisationColumn,
  type OrganisationRow,
  organisationRowParts,
  readOrganisationRow,
} from './read-organisation-row.ts'
export { guessColumn, type Row, readRow, rowParts } from './read-row.ts'
export {
  type HouseholdKind,
  householdKinds,
  type Person,
  type Resident,
  type Room,
  type RoomChange,
  type RoomEffect,
} from './room.ts'
export {
  changedFields,
  changeValues,
  checkValues,
  derivedValues,
  type Rules,
  readDate,
  readText,
  readValues,
  type ValueChanges,
  type ValueFault,
  type Values,
} from './values.ts'
