import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { keepCurrent } from '../../platform/index.ts'
import { listCategories } from './categories.ts'
import { findModelInUse, type Heads } from './store/models.ts'
import { listWordRows, readKnowledgeKey } from './store/words.ts'

type InUse = {
  readonly version: number
  readonly madeAt: string
  readonly category: domain.Model
  readonly unitType: domain.Model
}

/** By what a text is judged: the city's words, and what was learned where that is in use. */
export type Knowledge = {
  readonly categories: readonly domain.Category[]
  readonly words: readonly domain.CategoryWords[]
  readonly learned: InUse | undefined
}

export const { read: currentKnowledge, refresh: refreshKnowledge } = keepCurrent({
  readKey: (database: Pool) => readKnowledgeKey(database),
  load,
})

async function load(database: Pool): Promise<Knowledge> {
  const [categories, words, found] = await Promise.all([
    listCategories(database),
    listWordRows(database),
    findModelInUse(database),
  ])
  return { categories, words, learned: found && toInUse(found) }
}

/** What an older release learned from texts taken apart otherwise is left aside until one learns again. */
function toInUse(found: {
  readonly version: number
  readonly madeAt: string
  readonly heads: Heads
  readonly category: Uint8Array
  readonly unitType: Uint8Array
}): InUse | undefined {
  const { version, madeAt, heads, category, unitType } = found
  if (heads.category.format !== domain.modelFormat) return undefined
  return {
    version,
    madeAt,
    category: domain.unpackModel({ head: heads.category, body: category }),
    unitType: domain.unpackModel({ head: heads.unitType, body: unitType }),
  }
}
