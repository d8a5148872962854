import type { Aspect, Outcome, PlaceInput } from '@ejia/contract'
import type { DraftPhoto } from '../photos/index.ts'
import type { DraftVoice } from '../voices/index.ts'

export type Named = { readonly id: string; readonly name: string }

/** A place as chosen on the screen: what is sent, and the words that were shown for it. */
export type ChosenPlace = { readonly input: PlaceInput; readonly path: string | null }

export type Part = { readonly text: string; readonly category: Named | null }
export type Release = { readonly unitId: string; readonly reason: string }

/** Everything that any form can ask. One shape for all, so that what was typed for one command can serve another. */
export type Answers = {
  readonly text: string
  readonly more: string
  readonly photos: readonly DraftPhoto[]
  readonly voice: DraftVoice | null
  readonly place: ChosenPlace | null
  readonly category: Named | null
  readonly urgent: boolean
  readonly caller: { readonly name: string; readonly phone: string } | null
  readonly unit: Named | null
  readonly person: Named | null
  /** ISO-8601 UTC, or empty. */
  readonly at: string
  readonly how: 'phone' | 'visit' | 'message'
  readonly visibility: 'internal' | 'reporter'
  readonly outcome: Outcome
  readonly yes: boolean | null
  readonly satisfied: boolean | null
  readonly reopen: boolean
  readonly aspects: readonly Aspect[]
  readonly matter: Named | null
  readonly milestone: Named | null
  readonly parts: readonly Part[]
  readonly releases: readonly Release[]
  readonly hiddenPhotoIds: readonly string[]
  readonly hiddenVersions: readonly number[]
}

export const blankAnswers: Answers = {
  text: '',
  more: '',
  photos: [],
  voice: null,
  place: null,
  category: null,
  urgent: false,
  caller: null,
  unit: null,
  person: null,
  at: '',
  how: 'phone',
  visibility: 'internal',
  outcome: 'substantive',
  yes: null,
  satisfied: null,
  reopen: false,
  aspects: [],
  matter: null,
  milestone: null,
  parts: [],
  releases: [],
  hiddenPhotoIds: [],
  hiddenVersions: [],
}

export function isBlank(answers: Answers): boolean {
  const { text, more, photos, voice } = answers
  return text.trim() === '' && more.trim() === '' && photos.length === 0 && voice === null
}

/** Ids of the photos in order; refuses to lose one that has not arrived. */
export function photoIdsOf(answers: Answers): string[] {
  return answers.photos.flatMap(({ uploadedId }) => (uploadedId === null ? [] : [uploadedId]))
}
