import type { accounts, dispatch, incidents } from '@ejia/domain'
import type { Names } from './views/names.ts'

/** The organisation as it is now: for decisions, and for the names beside ids. */
export type CityNow = {
  readonly city: incidents.City
  readonly units: readonly accounts.Unit[]
  readonly categories: ReadonlyMap<string, dispatch.Category>
  readonly names: Omit<Names, 'person' | 'timing'>
}

/** Within this time a change of units or categories may go unnoticed. */
const trustMilliseconds = 1000

/** Reads at most once in a while, and once for all who ask at the same time. */
export function remember<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly readAt: number } | undefined
  return () => {
    if (kept && Date.now() - kept.readAt < trustMilliseconds) return kept.value
    const value = read()
    const reading = { value, readAt: Date.now() }
    kept = reading
    value.catch(() => {
      if (kept === reading) kept = undefined
    })
    return value
  }
}
