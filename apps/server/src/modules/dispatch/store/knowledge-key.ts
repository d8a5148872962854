import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { one, type Transaction } from '../../../platform/index.ts'

/** Another text whenever a category was changed or another model was put into use. */
export async function readKnowledgeKey(tx: Transaction): Promise<string> {
  const { key } = await one(
    tx,
    z.object({ key: z.string() }),
    sql`
    select concat_ws(' ', (select count(*) from dispatch.setting_version where kind = 'category'),
      (select version from dispatch.category_model where is_on)) as key`,
  )
  return key
}
