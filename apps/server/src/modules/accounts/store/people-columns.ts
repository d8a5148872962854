import type { accounts as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

const Meanings = z.array(z.enum(['name', 'phone', 'unit', 'role', 'areaCode']).nullable())
type Meanings = readonly (domain.PeopleColumn | null)[]

export async function findMeanings(tx: Transaction, headers: readonly string[]): Promise<Meanings | undefined> {
  const found = await maybeOne(
    tx,
    z.object({ meanings: Meanings }),
    sql`select meanings from accounts.people_columns where headers = ${headers}::text[]`,
  )
  return found?.meanings
}

export async function keepMeanings(tx: Transaction, headers: readonly string[], meanings: Meanings): Promise<void> {
  await run(
    tx,
    sql`
    insert into accounts.people_columns (headers, meanings) values (${headers}::text[], ${JSON.stringify(meanings)}::jsonb)
    on conflict (headers) do update set meanings = excluded.meanings, kept_at = now()`,
  )
}
