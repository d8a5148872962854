import { resident } from '@ejia/client'
import type { CategoryView, FoundPlace, Guess } from '@ejia/contract'
import type { Draft } from './draft.ts'
import type { Emergency } from './emergency.ts'
import { kindNameOf } from './guess.ts'
import type { Chosen } from './locate.ts'
import type { SimilarRow } from './similar.ts'
import { sayKept } from './voice.ts'

type State = {
  readonly emergency: Emergency | null
  readonly guess: Guess | null
  readonly kinds: readonly CategoryView[]
  readonly border: readonly Chosen[]
  readonly named: readonly FoundPlace[]
  readonly similar: readonly SimilarRow[]
}

const nothing: State = { emergency: null, guess: null, kinds: [], border: [], named: [], similar: [] }

/** `talking` is what the button says while somebody speaks; `asks`, that neighbours' matters are to be looked at. */
export const beginning = {
  ...nothing,
  start: '',
  tipOff: false,
  english: false,
  sendingPhotos: false,
  talking: '',
  writing: false,
  locating: false,
  contactOpen: false,
  asks: false,
  sending: false,
  problem: '',
}

/** What the page shows of a draft, in the words its markup needs. */
export function viewOf(draft: Draft, guess: Guess | null) {
  const kind = resident.kindOf(draft, guess ?? undefined)
  const sounded = guess?.categories.find(({ id }) => id === kind)
  return {
    draft,
    kept: sayKept(draft.voice),
    kind: kind ?? '',
    kindName: sounded ? kindNameOf(sounded) : (draft.kindName ?? ''),
    isHeard: (draft.heard ?? '') !== '' && draft.text.includes(draft.heard ?? ''),
  }
}

/** What decides which neighbours' matters may be the same. */
export function likenessOf({ text, place, photos }: Draft, kind: string): string {
  return JSON.stringify([text.trim(), place, photos.map(({ id }) => id), kind])
}
