import type { CategorySetting, CategoryVersion } from '@ejia/contract'
import type { Pool } from 'pg'
import { findPersonNames } from '../../accounts/index.ts'
import { listBuiltIn } from '../store/categories.ts'
import { categoryKind, categoryVersions } from '../store/settings.ts'
import { readCatalogue } from './read-catalogue.ts'

export async function listCategorySettings(database: Pool): Promise<CategorySetting[]> {
  const entries = await readCatalogue(database)
  const names = await findPersonNames(
    database,
    entries.flatMap(({ changedBy }) => changedBy ?? []),
  )
  return entries.map(({ changedAt, changedBy, ...entry }) => ({
    ...entry,
    changedAt: changedAt ?? null,
    changedBy: changedBy === undefined ? null : { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** Newest first; last how it came, where it came with the product. */
export async function listCategoryVersions(database: Pool, id: string): Promise<CategoryVersion[]> {
  const [versions, came] = await Promise.all([
    categoryVersions.listVersions(database, { kind: categoryKind, key: id }),
    listBuiltIn(database).then((all) => all.get(id)),
  ])
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  const set = versions.flatMap(({ version, content, reason, changedAt, changedBy }) => {
    const held = content ?? came
    return held
      ? [{ version, content: held, reason, changedAt, changedBy: { id: changedBy, name: names.get(changedBy) ?? '' } }]
      : []
  })
  return came ? [...set, { version: 0, content: came, reason: null, changedAt: null, changedBy: null }] : set
}
