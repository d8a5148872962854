import type { api, InputOf } from '@ejia/contract'
import { dispatch as domain, Refusal } from '@ejia/domain'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { toCategory } from '../categories.ts'
import { refreshKnowledge } from '../current-knowledge.ts'
import { listBuiltIn, lockCatalogue } from '../store/categories.ts'
import { categoryKind, categoryVersions } from '../store/settings.ts'
import { type By, checkKeeper, conflict } from '../write-setting.ts'
import { readCatalogue } from './read-catalogue.ts'

type Keyed = { readonly categoryId: string }
type Change = InputOf<typeof api.changeCategory>['body'] & Keyed
type Restoration = InputOf<typeof api.restoreCategory>['body'] & Keyed

/** Adds a version, audited with what was there before. */
export async function changeCategory(platform: Platform, by: By, change: Change): Promise<number> {
  const { database } = platform
  await checkKeeper(platform, by)
  const version = await transaction(database, (tx) => write(tx, by, change))
  await refreshKnowledge(database)
  return version
}

/** A restored version is a new one with the content of the old; one that was added here cannot go back to before that. */
export async function restoreCategory(platform: Platform, by: By, { version, ...rest }: Restoration): Promise<number> {
  const { database } = platform
  const id = { kind: categoryKind, key: rest.categoryId }
  const earlier = version === 0 ? undefined : await categoryVersions.findVersion(database, { ...id, version })
  const content = version === 0 || earlier?.content === null ? await findBuiltIn(database, id.key) : earlier?.content
  if (!content) throw new Refusal('setting.version-unknown')
  return changeCategory(platform, by, { content, ...rest })
}

async function write(tx: Transaction, by: By, { categoryId, content, ...rest }: Change): Promise<number> {
  await lockCatalogue(tx)
  const others = await readCatalogue(tx)
  const words = [...new Set(content.words)]
  domain.checkCategory(
    toCategory(categoryId, content),
    others.map((other) => toCategory(other.id, other.content)),
  )
  const next = { kind: categoryKind, key: categoryId, content: { ...content, words }, changedBy: by.personId, ...rest }
  const version = await categoryVersions.addNext(tx, { ...next, action: 'category.changed' })
  if (version === undefined) throw await conflict(tx, await categoryVersions.findNewest(tx, next))
  return version
}

async function findBuiltIn(tx: Transaction, id: string) {
  return (await listBuiltIn(tx)).get(id)
}
