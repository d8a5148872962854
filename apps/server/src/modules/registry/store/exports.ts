import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredExport = z.object({
  id: z.string(),
  table: z.enum(['8', '9', '12', '13', '14', '15', '16', '23', '24']),
  areaCode: z.string(),
  format: z.enum(['xlsx', 'csv']),
  purpose: z.string(),
  legalBasis: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  approved: z.boolean().nullable(),
  expiresAt: z.string().nullable(),
  isOpen: z.boolean(),
  downloads: z.number(),
})
export type StoredExport = z.infer<typeof StoredExport>

export type NewExport = Pick<
  StoredExport,
  'id' | 'table' | 'areaCode' | 'format' | 'purpose' | 'legalBasis' | 'requestedBy'
>

export async function addExport(tx: Transaction, given: NewExport): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.export (id, table_number, area_code, format, purpose, legal_basis, requested_by)
    values (${given.id}, ${given.table}, ${given.areaCode}, ${given.format}, ${given.purpose}, ${given.legalBasis},
      ${given.requestedBy})`,
  )
}

export function findExport(tx: Transaction, id: string): Promise<StoredExport | undefined> {
  return maybeOne(tx, StoredExport, select(sql`id = ${id}`, empty))
}

export function lockExport(tx: Transaction, id: string): Promise<StoredExport | undefined> {
  return maybeOne(tx, StoredExport, select(sql`id = ${id}`, sql`for update`))
}

export function listExports(tx: Transaction, scopes: readonly string[], most: number): Promise<StoredExport[]> {
  return rows(
    tx,
    StoredExport,
    select(
      sql`exists (select from unnest(${scopes}::text[]) as scope where starts_with(area_code, scope))`,
      sql`order by requested_at desc, id desc limit ${most}`,
    ),
  )
}

function select(condition: Sql, order: Sql): Sql {
  return sql`
    select id, table_number as table, area_code, format, purpose, legal_basis, requested_by, requested_at, decided_by,
      decided_at, approved, expires_at, coalesce(approved and expires_at > now(), false) as is_open, downloads
    from registry.export where ${condition} ${order}`
}

export async function decideExport(
  tx: Transaction,
  {
    id,
    byId,
    approved,
    days,
  }: { readonly id: string; readonly byId: string; readonly approved: boolean; readonly days: number },
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.export set decided_by = ${byId}, decided_at = now(), approved = ${approved},
      expires_at = case when ${approved} then now() + make_interval(days => ${days}::int) end
    where id = ${id}`,
  )
}

/** Which download this is. */
export async function countDownload(tx: Transaction, id: string): Promise<number> {
  const counted = await one(
    tx,
    z.object({ downloads: z.number() }),
    sql`update registry.export set downloads = downloads + 1 where id = ${id} returning downloads`,
  )
  return counted.downloads
}

const BuildingId = z.object({ id: z.string() })

/** Buildings of an area in the order of an export. */
export async function listExportedBuildings(tx: Transaction, areaCode: string): Promise<string[]> {
  const found = await rows(
    tx,
    BuildingId,
    sql`select id from registry.building where starts_with(grid_code, ${areaCode}) order by grid_code, name, id`,
  )
  return found.map(({ id }) => id)
}

const GridHouseholds = z.object({ gridCode: z.string(), households: z.number() })

/** Households that live in the grids of an area now. */
export async function countHouseholds(tx: Transaction, areaCode: string): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    tx,
    GridHouseholds,
    sql`
    select building.grid_code, count(distinct residence.household_id) as households
    from registry.residence
      join registry.room on room.id = residence.room_id
      join registry.building on building.id = room.building_id
    where residence.ended_at is null and starts_with(building.grid_code, ${areaCode})
    group by building.grid_code`,
  )
  return new Map(found.map(({ gridCode, households }) => [gridCode, households]))
}
