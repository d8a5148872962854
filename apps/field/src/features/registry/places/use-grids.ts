import type { OfflineRegistry } from '@ejia/contract'
import { registry } from '@ejia/contract'
import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../device/call.ts'
import { useMe } from '../../accounts/index.ts'
import { gridRegistry, listGridCodes } from '../../grids/index.ts'
import { registryKey } from '../../visits/index.ts'

/** The grids that lie on this phone: one's own, and those that were opened by a code. */
export function useGrids() {
  const client = useQueryClient()
  const me = useMe()
  const own = useQuery({
    queryKey: ['gridCodes', me.id],
    queryFn: () => listGridCodes(client, me),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const codes = [...new Set([...(own.data ?? []), ...listKnown(client)])]
  const results = useQueries({ queries: codes.map((code) => gridRegistry(code)) })
  const grids: OfflineRegistry[] = results.flatMap(({ data }) => (data === undefined ? [] : [data.snapshot]))
  const isReading = own.isPending || results.some(({ isPending }) => isPending)
  return { grids, isReading }
}

function listKnown(client: QueryClient): string[] {
  const keys = client.getQueryCache().findAll({ queryKey: registryKey })
  return keys.flatMap(({ queryKey: [, code] }) => (typeof code === 'string' ? [code] : []))
}

export type Asked = { readonly kind: 'building' | 'room' | 'code'; readonly id: string }

/** What lies in none of them is asked for; the answer brings its whole grid along. */
export function useElsewhere({ kind, id }: Asked, wanted: boolean) {
  return useQuery({
    queryKey: ['gridOf', kind, id],
    queryFn: async ({ client }) => {
      const gridCode = await findGridCode({ kind, id })
      await client.fetchQuery(gridRegistry(gridCode))
      return gridCode
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

async function findGridCode({ kind, id }: Asked): Promise<string> {
  switch (kind) {
    case 'room':
      return (await call(registry.getRoom, { params: { id } })).building.gridCode
    case 'building':
      return (await call(registry.getBuilding, { params: { id } })).gridCode
    case 'code': {
      const { buildingId } = await call(registry.openPlaceCode, { params: { code: id } })
      return findGridCode({ kind: 'building', id: buildingId })
    }
  }
}
