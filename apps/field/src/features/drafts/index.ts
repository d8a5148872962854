export {
  type Answers,
  blankAnswers,
  type ChosenPlace,
  type Named,
  type Part,
  photoIdsOf,
  type Release,
} from './answers.ts'
export { type Draft, type Purpose, type Refused, writingId } from './draft.ts'
export { dropDraft, findDraft, listDrafts, moveDraft, newDraft, saveDraft } from './draft-store.ts'
export { adapted, isHeld, lineOf, nextTurn } from './line.ts'
export { type LinePorts, runLine } from './run-line.ts'
export type { Sent } from './send-draft.ts'
export { useDraft } from './use-draft.ts'
export { useQueued } from './use-drafts.ts'
