import sql from 'sql-template-tag'
import { run, type Transaction } from '../../platform/index.ts'

/** Any number; servers that start together on one empty database wait here for the first. */
const seedingLock = 20_260_350

export async function lockSeeding(tx: Transaction): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${seedingLock})`)
}
