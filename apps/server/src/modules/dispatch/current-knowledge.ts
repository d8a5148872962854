import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { keepCurrent } from '../../platform/index.ts'
import { refreshCatalogue } from './catalogue/current-catalogue.ts'
import { toCategory } from './categories.ts'
import { readKnowledgeKey } from './store/knowledge-key.ts'
import { findModelInUse, type Heads } from './store/models.ts'

type InUse = {
  readonly version: number
  readonly madeAt: string
  readonly category: domain.Model
  readonly unitType: domain.Model
}

/** By what a text is judged: the kinds on offer, the city's words, and what was learned where that is in use. */
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
  const [catalogue, found] = await Promise.all([refreshCatalogue(database), findModelInUse(database)])
  const offered = domain.listOffered(catalogue.map((entry) => ({ ...entry, retired: entry.content.retired })))
  return {
    categories: offered.map(({ id, content }) => toCategory(id, content)),
    words: offered.map(({ id, content }) => ({ categoryId: id, words: content.words })),
    learned: found && toInUse(found),
  }
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
