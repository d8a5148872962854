import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Claim = z.object({ reporterId: z.string(), hidden: z.boolean() })

export function listClaims(tx: Transaction, accountId: string): Promise<z.infer<typeof Claim>[]> {
  return rows(
    tx,
    Claim,
    sql`select reporter_id, hidden from residents.claim where account_id = ${accountId} order by reporter_id`,
  )
}

/** Claimed again, a forgotten one is back. */
export async function keepClaims(tx: Transaction, accountId: string, reporterIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into residents.claim (account_id, reporter_id)
    select ${accountId}, reporter_id from unnest(${reporterIds}::uuid[]) as reporter_id
    on conflict (account_id, reporter_id) do update set hidden = false`,
  )
}

export async function hideClaim(tx: Transaction, accountId: string, reporterId: string): Promise<void> {
  await run(
    tx,
    sql`
    insert into residents.claim (account_id, reporter_id, hidden) values (${accountId}, ${reporterId}, true)
    on conflict (account_id, reporter_id) do update set hidden = true`,
  )
}

export async function moveClaims(tx: Transaction, from: string, to: string): Promise<void> {
  await run(
    tx,
    sql`
    insert into residents.claim (account_id, reporter_id, hidden)
    select ${to}, reporter_id, hidden from residents.claim where account_id = ${from}
    on conflict do nothing`,
  )
}
