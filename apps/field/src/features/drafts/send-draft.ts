import { CallRefused } from '@ejia/client'
import type { CommandDone, Photo } from '@ejia/contract'
import type { DraftPhoto } from '../photos/index.ts'
import type { DraftVoice } from '../voices/index.ts'
import type { Answers } from './answers.ts'
import type { Draft } from './draft.ts'
import { paused } from './line.ts'

export type SendPorts = {
  readonly uploadPhoto: (photo: DraftPhoto) => Promise<Photo>
  readonly uploadVoice: (voice: DraftVoice) => Promise<void>
  /** The words of a recording that arrived, where somebody can write them down within a moment; asked for in any case. */
  readonly listen: (voice: DraftVoice, isAwaited: boolean) => Promise<string | null>
  readonly post: (draft: Draft) => Promise<CommandDone | null>
  readonly save: (draft: Draft) => Promise<void>
  readonly remove: (draft: Draft) => Promise<void>
  readonly newId: () => string
  readonly now: () => number
}

/** `broken`: no line, so that trying others is useless. `busy`: the server had no time for this one. */
export type Sent =
  | { readonly kind: 'sent'; readonly draft: Draft; readonly done: CommandDone | null }
  | { readonly kind: 'waiting'; readonly draft: Draft; readonly because: 'broken' | 'busy' }
  | { readonly kind: 'refused'; readonly draft: Draft; readonly error: CallRefused }

/** Photos and voice first, then the words. Whatever happens on the way, the draft is on the phone until the server has said yes. */
export async function sendDraft(draft: Draft, ports: SendPorts): Promise<Sent> {
  let current: Draft = { ...draft, state: 'waiting', refused: null }
  const keep = async (next: Draft) => {
    current = next
    await ports.save(current)
  }
  try {
    // One after the other: on a weak line two at once are slower, and each arrived photo is remembered.
    for (const photo of draft.answers.photos.filter(({ uploadedId }) => uploadedId === null)) {
      const { id, place } = await ports.uploadPhoto(photo)
      await keep(withPhoto(current, { ...photo, uploadedId: id, place }))
    }
    await sendVoice(current, ports, keep)
    await keep({ ...current, unsure: true })
    const done = await ports.post(current)
    await ports.remove(current)
    return { kind: 'sent', draft: current, done }
  } catch (error) {
    return fail({ before: draft, current, error }, ports)
  }
}

/** What was only spoken is written down before it goes, once, so that every attempt says the same. */
async function sendVoice(current: Draft, ports: SendPorts, keep: (next: Draft) => Promise<void>): Promise<void> {
  const { voice, text } = current.answers
  if (voice === null || voice.uploaded) return
  await ports.uploadVoice(voice)
  const isBlank = text.trim() === ''
  const heard = await ports.listen(voice, isBlank)
  const answers: Answers = {
    ...current.answers,
    voice: { ...voice, uploaded: true },
    text: isBlank && heard !== null ? heard : text,
  }
  await keep({ ...current, answers })
}

type Failure = { readonly before: Draft; readonly current: Draft; readonly error: unknown }

async function fail({ before, current, error }: Failure, ports: SendPorts): Promise<Sent> {
  if (!(error instanceof CallRefused)) return { kind: 'waiting', draft: current, because: 'broken' }
  if (isMissing(error) && hadUploads(before)) return sendDraft(withoutUploads(current), ports)
  if (error.status === 401) {
    const waiting = { ...current, unsure: false }
    await ports.save(waiting)
    return { kind: 'waiting', draft: waiting, because: 'broken' }
  }
  if (isForLater(error)) {
    const later = paused(current, ports.now())
    await ports.save(later)
    return { kind: 'waiting', draft: later, because: 'busy' }
  }
  return refuse(current, error, ports)
}

/** The refused command never happened: with what is changed now it is a new one. */
async function refuse(draft: Draft, error: CallRefused, ports: SendPorts): Promise<Sent> {
  const { code, details = {} } = error.problem
  const refused: Draft = {
    ...draft,
    state: 'refused',
    refused: { code, details, at: new Date(ports.now()).toISOString() },
    commandId: ports.newId(),
    unsure: false,
  }
  await ports.save(refused)
  return { kind: 'refused', draft: refused, error }
}

/** Not about what was typed: the server is busy or away. */
function isForLater(error: CallRefused): boolean {
  return error.status === 408 || error.status === 429 || error.status >= 500
}

function isMissing(error: CallRefused): boolean {
  return error.problem.code === 'photo.unknown' || error.problem.code === 'voice.unknown'
}

function hadUploads({ answers }: Draft): boolean {
  return answers.photos.some(({ uploadedId }) => uploadedId !== null) || answers.voice?.uploaded === true
}

/** The server forgets photos that nobody used for long; they are still here and go again, once. */
function withoutUploads(draft: Draft): Draft {
  const photos = draft.answers.photos.map((photo) => ({ ...photo, uploadedId: null }))
  const { voice } = draft.answers
  return { ...draft, answers: { ...draft.answers, photos, voice: voice && { ...voice, uploaded: false } } }
}

function withPhoto(draft: Draft, photo: DraftPhoto): Draft {
  const photos = draft.answers.photos.map((one) => (one.localId === photo.localId ? photo : one))
  return { ...draft, answers: { ...draft.answers, photos } }
}
