import { resident } from '@ejia/client'
import { areas, type CategoryView, dispatch, type FoundPlace, type Guess, guesses } from '@ejia/contract'
import type { Draft } from './draft.ts'
import { call } from './server.ts'
import { currentLanguage } from './storage.ts'

let kinds: readonly CategoryView[] = []

/** Those on offer, kept for the visit: they change once in months. */
export async function listKinds(): Promise<readonly CategoryView[]> {
  if (kinds.length === 0) kinds = (await call(dispatch.listCategories, {})).filter(({ retired }) => !retired)
  return kinds
}

/** What the words sound like; without an answer all kinds are shown, as they are anyway. */
export function guessKind(text: string): Promise<Guess | undefined> {
  return call(guesses.guessCategory, { body: { text } }).catch(() => undefined)
}

export function kindNameOf({ name, nameEn }: Pick<CategoryView, 'name' | 'nameEn'>): string {
  return currentLanguage() === 'en' ? nameEn : name
}

/** Places named in what was said, until somebody has chosen one. */
export async function listNamed({ text, heard, place, placeBy, placeName }: Draft): Promise<readonly FoundPlace[]> {
  const said = text.trim().slice(0, 500)
  if (said.length < 4 || (place && placeBy !== 'phone')) return []
  const body = { text: said, spoken: heard !== undefined }
  const match = await call(areas.matchPlace, { body }).catch(() => undefined)
  const known = placeName === undefined ? {} : { placeName }
  return match ? resident.listNamed(match).filter((found) => resident.isNews(found, known)) : []
}
