import { accounts } from '@ejia/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { keepAll } from '../../device/kept-queries.ts'
import { openVaultOf, vaultOwner } from '../../device/vault.ts'

/** Opens what this person keeps on the phone; another's is closed first. */
export function useVault(ownerId: string) {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['vault', ownerId],
    queryFn: async () => {
      await openVaultOf(ownerId, async () => (await call(accounts.getDeviceKey, {})).key)
      keepAll(client)
      return true
    },
    initialData: () => (vaultOwner() === ownerId ? true : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
