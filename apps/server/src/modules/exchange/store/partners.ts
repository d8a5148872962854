import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredPartner = z.object({
  id: z.string(),
  name: z.string(),
  endpoint: z.string(),
  jurisdictionId: z.nullable(z.string()),
  keySealed: z.string(),
  categoryId: z.string(),
  serviceCode: z.string(),
  areaCode: z.nullable(z.string()),
  takesUpdates: z.boolean(),
  isOn: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
})
export type StoredPartner = z.infer<typeof StoredPartner>

function select(condition: Sql): Sql {
  return sql`
    select id, name, endpoint, jurisdiction_id, encode(key_sealed, 'hex') as key_sealed, category_id, service_code,
      area_code, takes_updates, is_on, created_at, created_by
    from exchange.partner ${condition}`
}

/** Oldest first: of two for the same matters the older one gets them. */
export function listPartners(tx: Transaction): Promise<StoredPartner[]> {
  return rows(tx, StoredPartner, select(sql`order by created_at, id`))
}

export function findPartner(tx: Transaction, id: string): Promise<StoredPartner | undefined> {
  return maybeOne(tx, StoredPartner, select(sql`where id = ${id}`))
}

export async function addPartner(tx: Transaction, partner: Omit<StoredPartner, 'isOn' | 'createdAt'>): Promise<void> {
  const { id, name, endpoint, jurisdictionId, keySealed, categoryId, serviceCode, areaCode } = partner
  await run(
    tx,
    sql`
    insert into exchange.partner (id, name, endpoint, jurisdiction_id, key_sealed, category_id, service_code, area_code,
      takes_updates, created_by)
    values (${id}, ${name}, ${endpoint}, ${jurisdictionId}, decode(${keySealed}, 'hex'), ${categoryId}, ${serviceCode},
      ${areaCode}, ${partner.takesUpdates}, ${partner.createdBy})`,
  )
}

export async function switchPartner(tx: Transaction, id: string, isOn: boolean): Promise<void> {
  await run(tx, sql`update exchange.partner set is_on = ${isOn} where id = ${id}`)
}

/** Keys that stand under another header than the present one. */
export function listStaleKeys(
  tx: Transaction,
  { header, most }: { readonly header: string; readonly most: number },
): Promise<StoredPartner[]> {
  return rows(
    tx,
    StoredPartner,
    select(sql`where not starts_with(encode(key_sealed, 'hex'), ${header}) order by id limit ${most} for update`),
  )
}

export async function replaceKey(tx: Transaction, id: string, keySealed: string): Promise<void> {
  await run(tx, sql`update exchange.partner set key_sealed = decode(${keySealed}, 'hex') where id = ${id}`)
}
