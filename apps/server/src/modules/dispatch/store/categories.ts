import sql, { raw } from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, rows, type Transaction } from '../../../platform/index.ts'

export const CategoryRow = z.object({
  id: z.string(),
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
})
export type CategoryRow = z.output<typeof CategoryRow>

const columns = raw(
  `id, name_zh, name_en, hint_zh, hint_en, icon, gbt31000_code, urgent, confidential, proof_required, why_zh, why_en,
  belongs_to, nature, near_metres, near_days, shown_to_strangers`,
)

export function listCategoryRows(tx: Transaction): Promise<CategoryRow[]> {
  return rows(tx, CategoryRow, sql`select ${columns} from dispatch.category order by position`)
}

export function findCategoryRow(tx: Transaction, id: string): Promise<CategoryRow | undefined> {
  return maybeOne(tx, CategoryRow, sql`select ${columns} from dispatch.category where id = ${id}`)
}
