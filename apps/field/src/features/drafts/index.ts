export {
  type Answers,
  blankAnswers,
  type ChosenPlace,
  type Named,
  type Part,
  photoIdsOf,
  type Release,
} from './answers.ts'
export type { Draft } from './draft.ts'
export { dropDraft, findDraft, listDrafts, moveDraft, saveDraft } from './draft-store.ts'
export { type SendPorts, type Sent, sendDraft } from './send-draft.ts'
export { useDraft } from './use-draft.ts'
export { useDrafts } from './use-drafts.ts'
