import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { one, rows, run, type Transaction } from '../../../platform/index.ts'

const WordRow = z.object({ categoryId: z.string(), words: z.array(z.string()) })

/** The words of each category, in the order of the tiles; a category without any is there too. */
export function listWordRows(tx: Transaction): Promise<z.output<typeof WordRow>[]> {
  return rows(
    tx,
    WordRow,
    sql`
    select category.id as category_id,
      coalesce(array_agg(word order by word) filter (where word is not null), '{}') as words
    from dispatch.category left join dispatch.category_word on category_id = category.id
    group by category.id, category.position
    order by category.position`,
  )
}

export async function replaceWords(tx: Transaction, categoryId: string, words: readonly string[]): Promise<void> {
  await run(tx, sql`delete from dispatch.category_word where category_id = ${categoryId}`)
  await run(
    tx,
    sql`insert into dispatch.category_word (category_id, word) select ${categoryId}, unnest(${words}::text[])`,
  )
}

/** Another text whenever words changed or another model was put into use. */
export async function readKnowledgeKey(tx: Transaction): Promise<string> {
  const { key } = await one(
    tx,
    z.object({ key: z.string() }),
    sql`
    select concat_ws(' ', (select md5(string_agg(category_id || word, ' ' order by category_id, word)) from dispatch.category_word),
      (select version from dispatch.category_model where is_on)) as key`,
  )
  return key
}
