import { type OfflineRegistry, registry } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { registryKey } from '../visits/index.ts'

export type GridRegistry = { readonly version: string; readonly snapshot: OfflineRegistry }

/** A grid's buildings and households, masked, kept on the phone; fetched whole only when something in it changed. */
export function gridRegistry(gridCode: string) {
  return queryOptions({
    queryKey: [...registryKey, gridCode],
    queryFn: async ({ client, queryKey }): Promise<GridRegistry> => {
      const kept = client.getQueryData<GridRegistry>(queryKey)
      const known = kept === undefined ? {} : { known: kept.version }
      const { version, snapshot } = await call(registry.getOfflineRegistry, { query: { gridCode, ...known } })
      const present = snapshot ?? kept?.snapshot
      if (present === undefined) throw new Error(`no snapshot of ${gridCode} came`)
      return { version, snapshot: present }
    },
    staleTime: 60_000,
    meta: { keep: true },
  })
}
