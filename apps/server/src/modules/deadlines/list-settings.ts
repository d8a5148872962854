import { DeadlineSetting, type SettingVersion } from '@ejia/contract'
import type { Pool } from 'pg'
import * as z from 'zod/mini'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { currentDeadlines } from './current-deadlines.ts'
import { all, nameOf } from './settings-in-force.ts'
import { type SettingId, versions } from './store.ts'

/** Calendars by area, years in order; of limits and steps first what holds for all, then each category as the tiles stand. */
export async function listSettings(database: Pool, kind: SettingId['kind'] | undefined): Promise<DeadlineSetting[]> {
  const { inForce, stored } = await currentDeadlines(database)
  const [areaName, categories, personNames] = await Promise.all([
    areaNamer(database),
    listCategories(database),
    findPersonNames(
      database,
      stored.map(({ changedBy }) => changedBy),
    ),
  ])
  const categoryNames = new Map([[all, '全部类别'], ...categories.map(({ id, name }) => [id, name.zh] as const)])
  const contents = new Map(inForce.map((change) => [nameOf(change), change.content]))
  const newest = new Map(stored.map((version) => [nameOf(version.change), version]))
  const describe = (id: SettingId): DeadlineSetting => {
    const version = newest.get(nameOf(id))
    const { changedBy, changedAt } = version ?? {}
    return z.parse(DeadlineSetting, {
      ...id,
      name: id.kind === 'calendar' ? areaName(id.key) : (categoryNames.get(id.key) ?? id.key),
      version: version?.version ?? 0,
      isDefault: (version?.change.content ?? null) === null,
      changedAt: changedAt ?? null,
      changedBy: changedBy === undefined ? null : { id: changedBy, name: personNames.get(changedBy) ?? '' },
      content: contents.get(nameOf(id)) ?? nothingOf(id.kind),
    })
  }
  const keys = (of: SettingId['kind']) =>
    of === 'limits' || of === 'escalation'
      ? [...categoryNames.keys()]
      : inForce.flatMap((change) => (change.kind === of ? [change.key] : [])).toSorted()
  const kinds = kind === undefined ? (['calendar', 'holidays', 'limits', 'escalation'] as const) : [kind]
  return kinds.flatMap((of) => keys(of).map((key) => describe({ kind: of, key })))
}

/** Newest first. */
export async function listSettingVersions(database: Pool, id: SettingId): Promise<SettingVersion[]> {
  const known = await versions.listVersions(database, id)
  const names = await findPersonNames(
    database,
    known.map(({ changedBy }) => changedBy),
  )
  return known.map(({ changedBy, ...version }) => ({
    ...version,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** A category that says nothing of its own. */
function nothingOf(kind: SettingId['kind']) {
  return kind === 'escalation' ? { steps: [] } : { rules: [], milestones: [] }
}
