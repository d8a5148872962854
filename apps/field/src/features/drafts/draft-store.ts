import { dropKept, findKept, keep, listKept } from '../../device/kept-store.ts'
import { blankAnswers } from './answers.ts'
import type { Draft } from './draft.ts'

const listeners = new Set<() => void>()

export async function saveDraft(draft: Draft): Promise<void> {
  await keep('drafts', draft.id, { ...draft, savedAt: new Date().toISOString() })
  for (const listener of listeners) listener()
}

export async function findDraft(id: string): Promise<Draft | undefined> {
  return readDraft(await findKept('drafts', id))
}

/** Oldest first: what waited longest goes first. Drafts belong to the person who typed them. */
export async function listDrafts(ownerId: string): Promise<Draft[]> {
  return (await listKept('drafts'))
    .flatMap((kept) => readDraft(kept) ?? [])
    .filter((draft) => draft.ownerId === ownerId)
    .sort((a, b) => a.savedAt.localeCompare(b.savedAt))
}

export async function dropDraft(draft: Draft): Promise<void> {
  await dropKept('drafts', draft.id)
  await Promise.all(draft.answers.photos.map(({ localId }) => dropKept('photos', localId)))
  for (const listener of listeners) listener()
}

/** Moves a draft to another place in the store, keeping its photos. */
export async function moveDraft(draft: Draft, id: string): Promise<Draft> {
  const moved: Draft = { ...draft, id }
  await saveDraft(moved)
  if (draft.id !== id) await dropKept('drafts', draft.id)
  return moved
}

export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// What lies in the store was written by this code; a draft of an older version may lack answers added since.
function readDraft(kept: unknown): Draft | undefined {
  if (!isDraft(kept)) return undefined
  return { ...kept, answers: { ...blankAnswers, ...kept.answers } }
}

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === 'object' && kept !== null && 'answers' in kept && 'purpose' in kept && 'commandId' in kept
}
