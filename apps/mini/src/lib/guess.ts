import { type CategoryView, dispatch, type Guess, guesses } from '@ejia/contract'
import { call } from './server.ts'

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
