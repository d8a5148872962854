import type { Pool } from 'pg'
import { recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { getCategory } from './categories.ts'
import { refreshKnowledge } from './current-knowledge.ts'
import { listWordRows, replaceWords } from './store/words.ts'

type By = StaffCaller['actor']
type Change = { readonly categoryId: string; readonly words: readonly string[] }

export async function changeWords(database: Pool, by: By, { categoryId, words }: Change): Promise<void> {
  await transaction(database, async (tx) => {
    await getCategory(tx, categoryId)
    const before = (await listWordRows(tx)).find((one) => one.categoryId === categoryId)?.words ?? []
    const after = [...new Set(words)]
    await replaceWords(tx, categoryId, after)
    await recordAudit(tx, {
      action: 'category.words-changed',
      personId: by.personId,
      subject: categoryId,
      facts: {
        added: after.filter((word) => !before.includes(word)),
        removed: before.filter((word) => !after.includes(word)),
      },
    })
  })
  await refreshKnowledge(database)
}
