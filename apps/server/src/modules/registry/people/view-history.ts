import type { RoomView } from '@ejia/contract'
import type { StoredChange } from '../store/changes.ts'

/** Who changed which fields and when; never the values. */
export function viewHistory(changes: readonly StoredChange[], names: ReadonlyMap<string, string>): RoomView['history'] {
  return changes.map(({ byId, ...change }) => ({
    ...change,
    by: byId === null ? null : { id: byId, name: names.get(byId) ?? '' },
  }))
}
