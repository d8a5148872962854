import { newId } from '@ejia/client'
import { dropKept, findKept, keep, listKept } from '../../device/kept-store.ts'
import { blankAnswers } from './answers.ts'
import { type Draft, type Purpose, writingId } from './draft.ts'
import { inOrder } from './line.ts'

const listeners = new Set<() => void>()
/** The app may be open twice; what one window keeps or sends, the other shows. */
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ejia-field-drafts')
others?.addEventListener('message', () => tell())

export async function saveDraft(draft: Draft): Promise<void> {
  await keep('drafts', draft.id, draft)
  changed()
}

export async function findDraft(id: string): Promise<Draft | undefined> {
  return readDraft(await findKept('drafts', id))
}

/** In the order in which they go. Drafts belong to the person who typed them. */
export async function listDrafts(ownerId: string): Promise<Draft[]> {
  const drafts = (await listKept('drafts')).flatMap((kept) => readDraft(kept) ?? [])
  return inOrder(drafts.filter((draft) => draft.ownerId === ownerId))
}

export async function dropDraft({ id, answers }: Draft): Promise<void> {
  await dropKept('drafts', id)
  const files = [...answers.photos.map(({ localId }) => localId), ...(answers.voice ? [answers.voice.localId] : [])]
  await Promise.all(files.map((file) => dropKept('files', file)))
  changed()
}

/** Moves a draft to another place in the store, keeping its files. */
export async function moveDraft(draft: Draft, id: string): Promise<Draft> {
  const moved: Draft = { ...draft, id }
  await saveDraft(moved)
  if (draft.id !== id) await dropKept('drafts', draft.id)
  changed()
  return moved
}

export function newDraft(ownerId: string, purpose: Purpose): Draft {
  return {
    id: writingId(ownerId, purpose),
    ownerId,
    commandId: newId(),
    purpose,
    answers: blankAnswers,
    state: 'writing',
    refused: null,
    turn: null,
    writtenAt: '',
    tries: 0,
    notBefore: 0,
    unsure: false,
  }
}

export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed(): void {
  tell()
  others?.postMessage('changed')
}

function tell(): void {
  for (const listener of listeners) listener()
}

// What lies in the store was written by this code; a draft of an older version may lack answers added since.
function readDraft(kept: unknown): Draft | undefined {
  if (!isDraft(kept)) return undefined
  return { ...kept, answers: { ...blankAnswers, ...kept.answers } }
}

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === 'object' && kept !== null && 'answers' in kept && 'purpose' in kept && 'commandId' in kept
}
