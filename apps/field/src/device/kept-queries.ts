import type { QueryClient, QueryKey, QueryMeta } from '@tanstack/react-query'
import { clearKept, dropKept, keep, listKept } from './kept-store.ts'

type KeptQuery = { readonly key: QueryKey; readonly data: unknown; readonly at: number }

const keptForDays = 7

/** Answers marked `keep` stay on the phone, so that the app has something to show without a network. */
export function keepResult(key: QueryKey, data: unknown, meta: QueryMeta | undefined): void {
  if (meta?.keep !== true) return
  const kept: KeptQuery = { key, data, at: Date.now() }
  void keep('kept', JSON.stringify(key), kept).catch(() => undefined)
}

/** Puts back what was kept, before the first page is drawn. */
export async function restoreQueries(client: QueryClient): Promise<void> {
  const oldest = Date.now() - keptForDays * 86_400_000
  for (const kept of await listKept('kept').catch(() => [])) {
    if (!isKeptQuery(kept)) continue
    if (kept.at < oldest) void dropKept('kept', JSON.stringify(kept.key))
    else client.setQueryData(kept.key, kept.data, { updatedAt: kept.at })
  }
}

/** On leaving: the next person on this phone must not see what this one read. Drafts stay, each with its owner. */
export async function forgetQueries(client: QueryClient): Promise<void> {
  await clearKept('kept').catch(() => undefined)
  client.clear()
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
