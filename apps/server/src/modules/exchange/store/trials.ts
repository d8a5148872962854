import type { ServiceRequest } from '@ejia/contract'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const keptDays = 14
const listedAtMost = 1000

/** Only this server writes the column, from the contract's own type. */
const Kept = z.object({
  request: z.custom<ServiceRequest>((value) => typeof value === 'object' && value !== null),
})

export async function addTrial(tx: Transaction, request: ServiceRequest, token: string | null): Promise<void> {
  await run(
    tx,
    sql`
    insert into exchange.trial (id, token, request)
    values (${request.service_request_id}, ${token}, ${JSON.stringify(request)}::jsonb)`,
  )
}

export async function findTrial(
  tx: Transaction,
  { id = '', token = '' }: { readonly id?: string; readonly token?: string },
): Promise<ServiceRequest | undefined> {
  const statement = sql`select request from exchange.trial where id = ${id} or token = ${token}`
  return (await maybeOne(tx, Kept, statement))?.request
}

/** Newest first. */
export async function listTrials(tx: Transaction): Promise<ServiceRequest[]> {
  const statement = sql`select request from exchange.trial order by at desc limit ${listedAtMost}`
  return (await rows(tx, Kept, statement)).map(({ request }) => request)
}

export async function removeOldTrials(tx: Transaction): Promise<void> {
  await run(tx, sql`delete from exchange.trial where at < now() - make_interval(days => ${keptDays}::int)`)
}
