import { accounts as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredUnit = z
  .object({
    id: z.string(),
    kind: z.enum(domain.unitKinds),
    name: z.string(),
    areaCode: z.string(),
    parentId: z.string().nullable(),
    nature: z.string().nullable(),
  })
  .transform(
    ({ parentId, nature, ...rest }): domain.Unit => ({
      ...rest,
      ...(parentId === null ? {} : { parentId }),
      ...(nature === null ? {} : { nature }),
    }),
  )

/** In code order, the wider area first. */
export function listAllUnits(tx: Transaction): Promise<domain.Unit[]> {
  return rows(
    tx,
    StoredUnit,
    sql`select id, kind, name, area_code, parent_id, nature from accounts.unit order by area_code collate "C", kind, name, id`,
  )
}

/** False where the area has a unit of this kind and name already. */
export async function addUnits(tx: Transaction, units: readonly domain.Unit[]): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into accounts.unit (id, kind, name, area_code, parent_id, nature)
    select id, kind, name, "areaCode", "parentId", nature
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
      as given (id uuid, kind text, name text, "areaCode" text, "parentId" uuid, nature text)
    on conflict (area_code, kind, name) do nothing`,
  )
  await run(tx, sql`update accounts.revision set number = number + 1`)
  return added === units.length
}

/** Units follow the codes of their areas, but where the area they come to has one of their kind and name. */
export async function moveUnits(tx: Transaction, moved: ReadonlyMap<string, string>): Promise<void> {
  const given = [...moved].map(([from, to]) => ({ from, to }))
  await run(
    tx,
    sql`
    update accounts.unit set area_code = given."to"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given ("from" text, "to" text)
    where unit.area_code = given."from" and not exists (
      select from accounts.unit as other
      where other.area_code = given."to" and other.kind = unit.kind and other.name = unit.name)`,
  )
  await run(tx, sql`update accounts.revision set number = number + 1`)
}

export function listUnitsIn(
  tx: Transaction,
  areaCodes: readonly string[],
): Promise<{ id: string; areaCode: string }[]> {
  return rows(
    tx,
    z.object({ id: z.string(), areaCode: z.string() }),
    sql`select id, area_code from accounts.unit where area_code = any(${areaCodes}::text[]) order by id`,
  )
}

type Return = { readonly id: string; readonly from: string; readonly to: string }

/** Units that stand where they were moved to go back to where they stood. */
export async function returnUnits(tx: Transaction, returning: readonly Return[]): Promise<void> {
  await run(
    tx,
    sql`
    update accounts.unit set area_code = given."to"
    from jsonb_to_recordset(${JSON.stringify(returning)}::jsonb) as given (id uuid, "from" text, "to" text)
    where unit.id = given.id and unit.area_code = given."from"`,
  )
  await run(tx, sql`update accounts.revision set number = number + 1`)
}

export async function findCityCentre(tx: Transaction): Promise<domain.Unit | undefined> {
  return maybeOne(
    tx,
    StoredUnit,
    sql`
    select id, kind, name, area_code, parent_id, nature from accounts.unit
    where kind = 'centre' and length(area_code) = 4 order by area_code, id limit 1`,
  )
}

export async function getUnitRevision(tx: Transaction): Promise<number> {
  return (await one(tx, z.object({ number: z.number() }), sql`select number from accounts.revision`)).number
}
