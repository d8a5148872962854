/** What grid workers may be asked to do, who asks, and by what rule; dates are days in the city, both included. */
export type CatalogueEntry = {
  readonly title: string
  /** The unit that answers for the entry. */
  readonly ownerUnitId: string
  readonly basis: string
  /** What is to be done, in a sentence or two. */
  readonly what: string
  readonly validFrom: string
  readonly validUntil: string
}

export type EntryState = 'valid' | 'notYet' | 'expired' | 'withdrawn'

/** `undefined` or null is an entry that was never there, or was taken out. */
export function stateOfEntry(entry: CatalogueEntry | null | undefined, today: string): EntryState {
  if (!entry) return 'withdrawn'
  if (today < entry.validFrom) return 'notYet'
  return today > entry.validUntil ? 'expired' : 'valid'
}
