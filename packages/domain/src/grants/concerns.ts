import { isWithinScope } from '../accounts/index.ts'
import type { Grant } from './grant.ts'

/** What happened to somebody's record. */
export type RecordChange = {
  readonly personId: string
  /** Where it happened; null where that is nowhere in particular, as of a merger. */
  readonly gridCode: string | null
  /** Codes of items, as `person.phone`. */
  readonly items: readonly string[]
  /** They came to live there, or no longer do. */
  readonly isComingOrGoing: boolean
}

export function concerns(
  { items, areaCode, personIds }: Pick<Grant, 'items' | 'areaCode' | 'personIds'>,
  change: RecordChange,
): boolean {
  const isTheirs =
    personIds === null
      ? change.gridCode === null || isWithinScope(areaCode, change.gridCode)
      : personIds.includes(change.personId)
  return isTheirs && (change.isComingOrGoing || change.items.some((item) => items.includes(item)))
}
