import type { InboundRun, InboundSource } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { cityUnits, findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { type By, checkRead, readScopes } from '../scope.ts'
import { countBySource } from '../store/questions.ts'
import { type Counts, countRows } from '../store/rows.ts'
import { listLastRuns, listRuns, type StoredRun } from '../store/runs.ts'
import { findSource, listSources, type StoredSource } from '../store/sources.ts'

const shownRuns = 20

export async function listSourceViews(platform: Platform, by: By): Promise<InboundSource[]> {
  return viewSources(platform, await listSources(platform.database, readScopes(by)))
}

export async function viewSources(platform: Platform, sources: readonly StoredSource[]): Promise<InboundSource[]> {
  const { database } = platform
  const ids = sources.map(({ id }) => id)
  const runs = await listLastRuns(database, ids)
  const [views, asked, units, nameArea, names] = await Promise.all([
    viewRuns(platform, runs),
    countBySource(database, ids),
    cityUnits(database),
    areaNamer(database),
    findPersonNames(
      database,
      sources.map(({ changedBy }) => changedBy),
    ),
  ])
  return sources.map(({ columns, changedBy, unitId, ...source }) => ({
    ...source,
    unitId,
    columns: [...columns],
    areaName: nameArea(source.areaCode),
    unit: { id: unitId, name: units.find(({ id }) => id === unitId)?.name ?? '' },
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
    lastRun: views[runs.findIndex(({ sourceId }) => sourceId === source.id)] ?? null,
    asked: asked.get(source.id) ?? 0,
  }))
}

type Which = { readonly sourceId: string; readonly most?: number }

export async function listRunViews(platform: Platform, by: By, { sourceId, most = shownRuns }: Which) {
  const source = await findSource(platform.database, sourceId)
  if (!source) throw new Refusal('not-found')
  checkRead(by, source.areaCode)
  return viewRuns(platform, await listRuns(platform.database, sourceId, most))
}

const none: Counts = {
  rows: 0,
  pending: 0,
  unchanged: 0,
  matched: 0,
  registered: 0,
  asked: 0,
  rejected: 0,
  elsewhere: 0,
  written: 0,
  disputed: 0,
}

export async function viewRuns({ database }: Platform, runs: readonly StoredRun[]): Promise<InboundRun[]> {
  const [counts, names] = await Promise.all([
    countRows(
      database,
      runs.map(({ id }) => id),
    ),
    findPersonNames(
      database,
      runs.flatMap(({ startedBy }) => (startedBy === null ? [] : [startedBy])),
    ),
  ])
  return runs.map(({ id, because, fileName, startedAt, startedBy, endedAt, status, failure, kept }) => ({
    id,
    because,
    fileName,
    startedAt,
    startedBy: startedBy === null ? null : { id: startedBy, name: names.get(startedBy) ?? '' },
    endedAt,
    status,
    failure,
    counts: { ...(counts.get(id) ?? none), kept },
  }))
}
