import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const WorkOrder = z.object({
  keyId: z.string(),
  orderNo: z.string(),
  reporterId: z.string(),
  incidentId: z.string(),
  areaCode: z.string(),
  receivedAt: z.string(),
})
export type WorkOrder = z.infer<typeof WorkOrder>

const columns = sql`key_id, order_no, reporter_id, incident_id, area_code, received_at`

export function findOrder(tx: Transaction, keyId: string, orderNo: string): Promise<WorkOrder | undefined> {
  return maybeOne(
    tx,
    WorkOrder,
    sql`select ${columns} from exchange.work_order where key_id = ${keyId} and order_no = ${orderNo}`,
  )
}

/** Those that came in these areas, newest first. */
export function listWorkOrders(tx: Transaction, scopes: readonly string[], most: number): Promise<WorkOrder[]> {
  return rows(
    tx,
    WorkOrder,
    sql`
    select ${columns} from exchange.work_order
    where exists (select from unnest(${scopes}::text[]) as scope where starts_with(area_code, scope))
    order by received_at desc limit ${most}`,
  )
}

/**
 * Its first step may be numbered already, and its system may have been told what came later: then it is told from there
 * on again, under the same ids.
 */
export async function addOrder(tx: Transaction, order: Omit<WorkOrder, 'receivedAt'>): Promise<void> {
  const { keyId, orderNo, reporterId, incidentId, areaCode } = order
  await run(
    tx,
    sql`
    insert into exchange.work_order (key_id, order_no, reporter_id, incident_id, area_code)
    values (${keyId}, ${orderNo}, ${reporterId}, ${incidentId}, ${areaCode}) on conflict do nothing`,
  )
  await run(
    tx,
    sql`
    insert into exchange.order_matter (key_id, order_no, incident_id, after_version)
    values (${keyId}, ${orderNo}, ${incidentId}, 0) on conflict do nothing`,
  )
  await run(
    tx,
    sql`
    update exchange.webhook set position = first.seq - 1, lease = null, lease_until = null
    from (select min(seq) as seq from exchange.change where incident_id = ${incidentId}) as first
    where key_id = ${keyId} and position >= first.seq`,
  )
}

type Merger = { readonly fromId: string; readonly intoId: string; readonly version: number }

/** The work orders of a matter that was merged live on in the other, from the step on that took it in. */
export async function moveOrders(tx: Transaction, { fromId, intoId, version }: Merger): Promise<void> {
  await run(
    tx,
    sql`
    insert into exchange.order_matter (key_id, order_no, incident_id, after_version)
    select key_id, order_no, ${intoId}, ${version} from exchange.work_order where incident_id = ${fromId}
    on conflict do nothing`,
  )
  await run(tx, sql`update exchange.work_order set incident_id = ${intoId} where incident_id = ${fromId}`)
}

const OrderOfMatter = WorkOrder.pick({ orderNo: true, reporterId: true }).extend({
  matterId: z.string(),
  afterVersion: z.number(),
})
export type OrderOfMatter = z.infer<typeof OrderOfMatter>

/** The work orders of a key that the steps of these matters concern. */
export function listOrdersOfMatters(
  tx: Transaction,
  keyId: string,
  incidentIds: readonly string[],
): Promise<OrderOfMatter[]> {
  return rows(
    tx,
    OrderOfMatter,
    sql`
    select order_no, reporter_id, order_matter.incident_id as matter_id, after_version
    from exchange.order_matter join exchange.work_order using (key_id, order_no)
    where key_id = ${keyId} and order_matter.incident_id = any(${incidentIds}::uuid[])
    order by order_no`,
  )
}
