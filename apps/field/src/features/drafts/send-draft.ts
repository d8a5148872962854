import { CallRefused } from '@ejia/client'
import type { CommandDone, Photo } from '@ejia/contract'
import type { DraftPhoto } from '../photos/index.ts'
import type { Answers } from './answers.ts'
import type { Draft } from './draft.ts'

export type SendPorts = {
  readonly uploadPhoto: (photo: DraftPhoto) => Promise<Photo>
  readonly post: (draft: Draft) => Promise<CommandDone>
  readonly save: (draft: Draft) => Promise<void>
  readonly remove: (draft: Draft) => Promise<void>
  readonly newId: () => string
}

export type Sent =
  | { readonly kind: 'sent'; readonly done: CommandDone }
  | { readonly kind: 'waiting'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly draft: Draft; readonly error: CallRefused }

/** Photos first, then the words. Whatever happens on the way, the draft is on the phone until the server has said yes. */
export async function sendDraft(draft: Draft, ports: SendPorts): Promise<Sent> {
  let current: Draft = { ...draft, state: 'waiting', refusal: null }
  await ports.save(current)
  try {
    // One after the other: on a weak line two at once are slower, and each arrived photo is remembered.
    for (const photo of draft.answers.photos.filter(({ uploadedId }) => uploadedId === null)) {
      const { id, place } = await ports.uploadPhoto(photo)
      current = withPhoto(current, { ...photo, uploadedId: id, place })
      await ports.save(current)
    }
    const done = await ports.post(current)
    await ports.remove(current)
    return { kind: 'sent', done }
  } catch (error) {
    const hadEarlierUploads = draft.answers.photos.some(({ uploadedId }) => uploadedId !== null)
    if (isMissingPhoto(error) && hadEarlierUploads) return sendDraft(withoutUploads(current), ports)
    if (!(error instanceof CallRefused) || isForLater(error)) return { kind: 'waiting', draft: current }
    return refuse(current, error, ports)
  }
}

/** The refused command never happened: with what is changed now it is a new one. */
async function refuse(draft: Draft, error: CallRefused, ports: SendPorts): Promise<Sent> {
  const refused: Draft = { ...draft, state: 'refused', refusal: error.problem.code, commandId: ports.newId() }
  await ports.save(refused)
  return { kind: 'refused', draft: refused, error }
}

/** Not about what was typed: the session has ended, the server is busy or away. */
function isForLater(error: CallRefused): boolean {
  return error.status === 401 || error.status === 408 || error.status === 429 || error.status >= 500
}

function isMissingPhoto(error: unknown): boolean {
  return error instanceof CallRefused && error.problem.code === 'photo.unknown'
}

/** The server forgets photos that nobody used for long; they are still here and go again, once. */
function withoutUploads(draft: Draft): Draft {
  const photos = draft.answers.photos.map((photo) => ({ ...photo, uploadedId: null }))
  return { ...draft, answers: { ...draft.answers, photos } }
}

function withPhoto(draft: Draft, photo: DraftPhoto): Draft {
  const photos = draft.answers.photos.map((one) => (one.localId === photo.localId ? photo : one))
  const answers: Answers = { ...draft.answers, photos }
  return { ...draft, answers }
}
