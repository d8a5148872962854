import { type AreaView, areas, type Me } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

export function areasBelow(code: string | undefined) {
  return queryOptions({
    queryKey: ['areas', code ?? ''],
    queryFn: () => listBelow(code),
    staleTime: 3_600_000,
    meta: { keep: true },
  })
}

export function shapesBelow(code: string) {
  return queryOptions({
    queryKey: ['gridShapes', code],
    queryFn: () => call(areas.listGridShapes, { params: { code } }),
    staleTime: 3_600_000,
    meta: { keep: true },
  })
}

/** Every name of an area, for `KeptPlaces` to look up without signal. */
function placesIn(code: string) {
  return queryOptions({
    queryKey: ['placesIn', code],
    queryFn: () => call(areas.listPlaces, { params: { code } }),
    staleTime: 6 * 3_600_000,
    meta: { keep: true },
  })
}

/** What somebody of this unit needs to name a place without signal: the way down to it, and its borders. */
export async function readAreasOf(client: QueryClient, { areaCode }: Me['memberships'][number]['unit']): Promise<void> {
  const way = [...domain.listAncestorCodes(areaCode), areaCode].filter((code) => domain.findLevel(code) !== 'grid')
  for (const code of [undefined, ...way]) await client.prefetchQuery(areasBelow(code))
  const community = domain.findCodeAt(areaCode, 'community')
  if (community !== undefined) await client.prefetchQuery(shapesBelow(community))
  const [around] = [community, domain.findCodeAt(areaCode, 'street')].filter((code) => code !== undefined)
  if (around !== undefined) await client.prefetchQuery(placesIn(around))
}

/** Nobody needs to be asked which city they are in. */
async function listBelow(parent: string | undefined): Promise<AreaView[]> {
  const below = await call(areas.listAreas, { query: parent === undefined ? {} : { parent } })
  const [only] = below
  return parent === undefined && only !== undefined && below.length === 1 ? listBelow(only.code) : below
}
