import type { CategoryContent } from '@ejia/contract'
import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const CategoryRow = z.object({
  id: z.string(),
  position: z.number(),
  nameZh: z.string(),
  nameEn: z.string(),
  hintZh: z.string(),
  hintEn: z.string(),
  icon: z.string(),
  gbt31000Code: z.nullable(z.string()),
  urgent: z.boolean(),
  confidential: z.boolean(),
  proofRequired: z.boolean(),
  whyZh: z.string(),
  whyEn: z.string(),
  belongsTo: z.enum(['department', 'community', 'centre']),
  nature: z.nullable(z.string()),
  nearMetres: z.number(),
  nearDays: z.number(),
  shownToStrangers: z.boolean(),
  words: z.array(z.string()),
})
type CategoryRow = z.output<typeof CategoryRow>

/** The kinds of matters as the product brings them, with the words by which they are recognised. */
export async function listBuiltIn(tx: Transaction): Promise<Map<string, CategoryContent>> {
  const found = await rows(
    tx,
    CategoryRow,
    sql`
    select id, position, name_zh, name_en, hint_zh, hint_en, icon, gbt31000_code, urgent, confidential, proof_required,
      why_zh, why_en, belongs_to, nature, near_metres, near_days, shown_to_strangers,
      array(select word from dispatch.category_word where category_id = category.id order by word) as words
    from dispatch.category order by position`,
  )
  return new Map(found.map((row) => [row.id, contentOf(row)]))
}

function contentOf({ id: _id, nameZh, hintZh, whyZh, ...rest }: CategoryRow): CategoryContent {
  return { ...rest, name: nameZh, hint: hintZh, why: whyZh, gbt30428Code: null, retired: false }
}

const catalogueLock = 350_672

/** Whoever changes the catalogue first, the other sees what it became: how many tiles there are is true for all. */
export async function lockCatalogue(tx: Transaction): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(${catalogueLock})`)
}
