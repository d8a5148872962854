import { LedgerProblem } from '@ejia/contract'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { one, rows, run, settingVersionsIn, type Transaction } from '../../../platform/index.ts'

export const problemKind = 'problem'
const Content = z.nullable(LedgerProblem)

export const problemVersions = settingVersionsIn('improvements.setting_version', ({ content, ...about }) => ({
  ...about,
  problem: z.parse(Content, content),
}))

const Numbered = z.object({ key: z.string(), number: z.number() })

/** The number a problem has for good. */
export async function numberOf(tx: Transaction, key: string): Promise<number> {
  await run(tx, sql`insert into improvements.numbering (key) values (${key}) on conflict do nothing`)
  return (await one(tx, Numbered, sql`select key, number from improvements.numbering where key = ${key}`)).number
}

export async function listNumbers(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const found = await rows(tx, Numbered, sql`select key, number from improvements.numbering`)
  return new Map(found.map(({ key, number }) => [key, number]))
}
