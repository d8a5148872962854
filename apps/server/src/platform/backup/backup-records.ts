import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../database.ts'
import type { FoundBackup } from './find-backup.ts'

const Record = z.object({
  madeAt: z.string(),
  folder: z.string(),
  bytes: z.number(),
  files: z.number(),
  checkedAt: z.string().nullable(),
  fault: z.string().nullable(),
})

/** Remembered in the database that was backed up, so that its administrators see it. */
export async function recordBackup(owner: Transaction, { folder, manifest }: FoundBackup): Promise<void> {
  const { id, madeAt, bytes, files } = manifest
  await run(
    owner,
    sql`
    insert into platform.backup (id, made_at, folder, bytes, files)
    values (${id}, ${madeAt}, ${folder}, ${bytes}, ${files}) on conflict do nothing`,
  )
}

export async function recordCheck(owner: Transaction, id: string, fault: string | null): Promise<void> {
  await run(owner, sql`update platform.backup set checked_at = now(), fault = ${fault} where id = ${id}`)
}

export function findLastBackup(tx: Transaction): Promise<z.infer<typeof Record> | undefined> {
  return maybeOne(
    tx,
    Record,
    sql`select made_at, folder, bytes, files, checked_at, fault from platform.backup order by made_at desc limit 1`,
  )
}
