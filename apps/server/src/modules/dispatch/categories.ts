import { type dispatch as domain, Refusal } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { type CategoryRow, findCategoryRow, listCategoryRows } from './store/categories.ts'

/** In the order of the tiles. */
export async function listCategories(tx: Transaction): Promise<domain.Category[]> {
  return (await listCategoryRows(tx)).map(toCategory)
}

export async function getCategory(tx: Transaction, id: string): Promise<domain.Category> {
  const row = await findCategoryRow(tx, id)
  if (!row) throw new Refusal('category.unknown', { categoryId: id })
  return toCategory(row)
}

function toCategory(row: CategoryRow): domain.Category {
  return {
    id: row.id,
    name: { zh: row.nameZh, en: row.nameEn },
    hint: { zh: row.hintZh, en: row.hintEn },
    icon: row.icon,
    ...(row.gbt31000Code === null ? {} : { gbt31000Code: row.gbt31000Code }),
    urgent: row.urgent,
    confidential: row.confidential,
    closingRule: { proofRequired: row.proofRequired, why: { zh: row.whyZh, en: row.whyEn } },
    belongsTo: belongsTo(row),
    near: { metres: row.nearMetres, days: row.nearDays },
    shownToStrangers: row.shownToStrangers,
  }
}

function belongsTo({ id, belongsTo: kind, nature }: CategoryRow): domain.BelongsTo {
  if (kind !== 'department') return { kind }
  if (nature === null) throw new Error(`category ${id} belongs to a department but to none in particular`)
  return { kind, nature }
}
