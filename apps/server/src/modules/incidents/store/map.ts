import type { incidents } from '@ejia/domain'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { conditionsOf, type Filter } from './list.ts'
import { State } from './stored.ts'

type Position = readonly [longitude: number, latitude: number]
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
export type MapFilter = Pick<Filter, 'categoryId' | 'urgent' | 'reportedFrom' | 'reportedBefore' | 'stage'>
type Asked = { readonly filter: MapFilter; readonly visible: Sql; readonly limit: number }

/** As the index of the spots has it; there is a spot for every open matter. */
const position = sql`point(i.longitude, i.latitude)`

/** Open matters inside a ring, the newest first. */
export async function listWithin(
  tx: Transaction,
  ring: readonly Position[],
  { filter, visible, limit }: Asked,
): Promise<incidents.Incident[]> {
  const polygon = `(${ring.map(([x, y]) => `(${x},${y})`).join(',')})`
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    with within as (
      select i.id from incidents.spot as i
      where ${position} <@ ${polygon}::polygon and ${join([visible, ...conditionsOf(filter)], ' and ')}
      order by i.reported_at desc, i.id desc
      limit ${limit}
    )
    select matter.state from within join incidents.incident as matter using (id)
    order by matter.reported_at desc, id desc`,
  )
  return found.map(({ state }) => state)
}

const ClusterRow = z.object({
  longitude: z.number(),
  latitude: z.number(),
  count: z.number(),
  urgent: z.number(),
  oldestAt: z.string(),
  id: z.string().nullable(),
})
export type ClusterRow = z.infer<typeof ClusterRow>

/** Open matters of a rectangle, gathered by squares of so many degrees. */
export async function listClusters(
  tx: Transaction,
  { west, south, east, north, degrees }: Box & { readonly degrees: number },
  { filter, visible, limit }: Asked,
): Promise<ClusterRow[]> {
  const corners = `((${west},${south}),(${east},${north}))`
  return rows(
    tx,
    ClusterRow,
    sql`
    select avg(longitude) as longitude, avg(latitude) as latitude, count(*)::int as count,
      count(*) filter (where urgent)::int as urgent, min(reported_at) as oldest_at,
      case when count(*) = 1 then (array_agg(id))[1] end as id
    from (
      select i.id, i.urgent, i.reported_at, i.longitude, i.latitude from incidents.spot as i
      where ${position} <@ ${corners}::box and ${join([visible, ...conditionsOf(filter)], ' and ')}
    ) as shown
    group by floor(longitude / ${degrees}::float8), floor(latitude / ${degrees}::float8)
    order by min(id::text)
    limit ${limit}`,
  )
}
