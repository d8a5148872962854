import type { SavedFilter } from '@ejia/contract'
import { type accounts, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import { cityUnits } from '../accounts/index.ts'
import {
  addFilter,
  listFilters as listStored,
  removeFilter as remove,
  type StoredFilter,
} from './store/saved-filters.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Wish = { readonly name: string; readonly filter: StoredFilter['filter']; readonly unitId?: string }

export async function listFilters(database: Pool, actor: Staff): Promise<SavedFilter[]> {
  const unitIds = actor.memberships.map(({ unitId }) => unitId)
  const stored = await listStored(database, actor.personId, unitIds)
  return Promise.all(stored.map((one) => present(database, actor, one)))
}

/** Shared with a unit one works in, never with another. */
export async function saveFilter(database: Pool, actor: Staff, { name, filter, unitId }: Wish): Promise<SavedFilter> {
  const isOwnUnit = unitId === undefined || actor.memberships.some((held) => held.unitId === unitId)
  if (!isOwnUnit) throw new Refusal('unit.unknown')
  const saved = { id: newId(), ownerId: actor.personId, unitId: unitId ?? null, name, filter }
  await addFilter(database, saved)
  return present(database, actor, saved)
}

export async function removeFilter(database: Pool, personId: string, id: string): Promise<void> {
  if ((await remove(database, personId, id)) === 0) throw new Refusal('not-found')
}

async function present(
  database: Pool,
  { personId }: Staff,
  { id, ownerId, unitId, name, filter }: StoredFilter,
): Promise<SavedFilter> {
  const unit = unitId === null ? undefined : (await cityUnits(database)).find((one) => one.id === unitId)
  return { id, name, filter, unit: unit ? { id: unit.id, name: unit.name } : null, mine: ownerId === personId }
}
