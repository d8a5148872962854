import type { Transaction } from '../../platform/index.ts'
import { listNames } from './store/people.ts'

/** Names by id, also of people whose account is closed; ids that nobody has are left out. */
export async function findPersonNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const named = await listNames(tx, [...new Set(ids)])
  return new Map(named.map(({ id, name }) => [id, name]))
}
