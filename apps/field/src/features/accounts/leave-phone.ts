import type { QueryClient } from '@tanstack/react-query'
import { closeVault } from '../../device/vault.ts'
import { meKey } from './queries.ts'
import { oweLogOut, tellServer } from './tell-server.ts'

/** Whatever this person read is gone from the phone and from the page. */
export async function leavePhone(client: QueryClient): Promise<void> {
  await closeVault().catch(() => undefined)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  client.setQueryData(meKey, null)
}

/** Leaves also without a line: the phone is wiped at once, and the server is told as soon as it can be reached. */
export async function logOut(client: QueryClient): Promise<void> {
  oweLogOut()
  await tellServer().catch(() => undefined)
  await leavePhone(client)
}
