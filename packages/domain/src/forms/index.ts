export { type AskedKnown, listAskedKnown } from './asks-known.ts'
export { addBurdens, type Burden, burdenOf } from './burden.ts'
export { checkForm, type FormFault, listFormFaults } from './check-form.ts'
export { type Claim, claim, type Fact, hasAuthority, maySettle, settle, type Weight, weigh } from './facts.ts'
export { fillOut } from './fill-out.ts'
export {
  type Form,
  type FormField,
  type FormState,
  type FormSubject,
  formSubjects,
  type Kind,
  stateOfForm,
} from './form.ts'
export { type GuessedPlace, guessPlaces, guessTag } from './guess-places.ts'
export { matchItem } from './item-names.ts'
export { formSubjectOf, type Item, isOfRegistry, reaches, recordItems } from './items.ts'
export { maskItem, writtenItem } from './mask-item.ts'
export { concerns, type Known, knownValue, type PlannedField, planFill, visibleFields } from './plan-fill.ts'
export { kindOf, type ReadAnswers, readAnswers, type Said } from './read-answers.ts'
