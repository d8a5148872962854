import type { CategoryContent } from '@ejia/contract'
import type { Transaction } from '../../../platform/index.ts'
import { listBuiltIn } from '../store/categories.ts'
import { categoryKind, categoryVersions } from '../store/settings.ts'

export type Entry = {
  readonly id: string
  readonly content: CategoryContent
  /** 0 as it came. */
  readonly version: number
  readonly builtIn: boolean
  readonly changedAt?: string
  readonly changedBy?: string
}

/** Every kind of matter as it is set now, in the order of the tiles; what the city set lies over how it came. */
export async function readCatalogue(tx: Transaction): Promise<Entry[]> {
  const [builtIn, current] = await Promise.all([listBuiltIn(tx), categoryVersions.listCurrent(tx, categoryKind)])
  const set = new Map(current.map((version) => [version.key, version]))
  const ids = [...new Set([...builtIn.keys(), ...set.keys()])]
  return ids.flatMap((id) => entryOf(id, builtIn.get(id), set.get(id))).toSorted(byPlace)
}

type Version = Awaited<ReturnType<typeof categoryVersions.listCurrent>>[number]

function entryOf(id: string, came: CategoryContent | undefined, set: Version | undefined): Entry[] {
  const content = set?.content ?? came
  if (!content) return []
  const { version = 0, changedAt, changedBy } = set ?? {}
  const about = changedAt === undefined || changedBy === undefined ? {} : { changedAt, changedBy }
  return [{ id, content, version, builtIn: came !== undefined, ...about }]
}

function byPlace(a: Entry, b: Entry): number {
  return a.content.position - b.content.position || (a.id < b.id ? -1 : 1)
}
