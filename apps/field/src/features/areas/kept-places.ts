import type { FoundPlace, KeptPlace } from '@ejia/contract'
import type { QueryClient } from '@tanstack/react-query'

type Said = { readonly text: string; readonly isSpoken: boolean }

/** The matcher and its sounds are fetched when a place is first looked up; it lies on the phone by then. */
const loadRegister = () => import('./kept-register.ts')

export async function matchOnPhone(client: QueryClient, said: Said): Promise<FoundPlace[]> {
  const kept = keptPlaces(client)
  return kept.length === 0 ? [] : (await loadRegister()).matchKept(kept, said)
}

export async function suggestOnPhone(client: QueryClient, text: string): Promise<FoundPlace[]> {
  const kept = keptPlaces(client)
  return kept.length === 0 ? [] : (await loadRegister()).suggestKept(kept, text)
}

/** Of the first area that somebody works in; whoever works in several has signal to look further. */
function keptPlaces(client: QueryClient): readonly KeptPlace[] {
  const lists = client.getQueriesData<readonly KeptPlace[]>({ queryKey: ['placesIn'] })
  return lists.map(([, kept]) => kept).find((kept) => kept !== undefined && kept.length > 0) ?? []
}
