import type { QueryClient, QueryKey, QueryMeta } from '@tanstack/react-query'
import { now } from './clock.ts'
import { dropKept, findKept, keep, listKeptKeys } from './kept-store.ts'
import { reopenVault, vaultOwner } from './vault.ts'

type KeptQuery = { readonly key: QueryKey; readonly data: unknown; readonly at: number }

const keptForDays = 7
/** Of these there are many, and the first page needs none. */
const later: readonly unknown[] = ['incident', 'steps', 'gridShapes', 'areas', 'placesIn', 'registry']

/** Answers marked `keep` stay on the phone, so that the app has something to show without a network. */
export function keepResult(key: QueryKey, data: unknown, meta: QueryMeta | undefined): void {
  if (meta?.keep !== true || vaultOwner() === undefined) return
  const kept: KeptQuery = { key, data, at: now() }
  void keep('kept', JSON.stringify(key), kept)
}

/** What was read before the vault was open. */
export function keepAll(client: QueryClient): void {
  for (const { queryKey, state, meta } of client.getQueryCache().getAll())
    if (state.data !== undefined) keepResult(queryKey, state.data, meta)
}

/** Puts back what the first page shows before it is drawn, and the rest after. */
export async function restoreQueries(client: QueryClient): Promise<{ readonly rest: () => Promise<void> }> {
  const [names] = await Promise.all([listKeptKeys('kept'), reopenVault()])
  const isLater = (name: string) => later.includes(nameOf(name))
  await Promise.all(names.filter((name) => !isLater(name)).map((name) => restore(client, name)))
  return {
    rest: async () => {
      for (const name of names.filter(isLater)) await restore(client, name)
    },
  }
}

async function restore(client: QueryClient, name: string): Promise<void> {
  const kept = await findKept('kept', name)
  if (!isKeptQuery(kept)) return
  if (kept.at < now() - keptForDays * 86_400_000) await dropKept('kept', name)
  else if ((client.getQueryState(kept.key)?.dataUpdatedAt ?? 0) < kept.at)
    client.setQueryData(kept.key, kept.data, { updatedAt: kept.at })
}

/** The first word of a query's key. */
function nameOf(name: string): unknown {
  const key: unknown = JSON.parse(name)
  return Array.isArray(key) ? key[0] : undefined
}

function isKeptQuery(kept: unknown): kept is KeptQuery {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'key' in kept &&
    Array.isArray(kept.key) &&
    'data' in kept &&
    'at' in kept &&
    typeof kept.at === 'number'
  )
}
