import type { api, CatalogueView, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, tasks as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { type Platform, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { cityUnits, findPersonNames } from '../accounts/index.ts'
import { findCity } from '../areas/index.ts'
import { catalogueKind, catalogueVersions } from './store/catalogue.ts'
import { today } from './today.ts'

type By = StaffCaller['actor']
type Change = InputOf<typeof api.changeCatalogueEntry>['body'] & { readonly key: string }
export type Catalogue = ReadonlyMap<string, { readonly version: number; readonly entry: domain.CatalogueEntry | null }>

/** What holds and what held; an entry that was taken out is left out. */
export async function listCatalogue(database: Pool): Promise<CatalogueView[]> {
  const current = await catalogueVersions.listCurrent(database)
  const [units, names] = await Promise.all([
    cityUnits(database),
    findPersonNames(
      database,
      current.map(({ changedBy }) => changedBy),
    ),
  ])
  return current
    .flatMap(({ key, version, entry, changedAt, changedBy }) => {
      if (!entry) return []
      const owner = units.find(({ id }) => id === entry.ownerUnitId)
      return {
        key,
        version,
        entry,
        owner: { id: entry.ownerUnitId, name: owner?.name ?? '' },
        state: domain.stateOfEntry(entry, today()),
        changedAt,
        changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
      }
    })
    .toSorted((a, b) => (a.entry.title < b.entry.title ? -1 : 1))
}

export async function readCatalogue(tx: Transaction): Promise<Catalogue> {
  return new Map((await catalogueVersions.listCurrent(tx)).map(({ key, version, entry }) => [key, { version, entry }]))
}

export async function changeEntry(platform: Platform, by: By, change: Change): Promise<number> {
  const { database } = platform
  const [city, units] = await Promise.all([findCity(database), cityUnits(database)])
  if (!city || !accounts.mayChange(by.memberships, city.code)) throw new Refusal('setting.outside-scope')
  const { key, entry, expectedVersion, reason } = change
  if (entry && !units.some(({ id }) => id === entry.ownerUnitId))
    throw new Refusal('unit.unknown', { field: 'body.entry.ownerUnitId' })
  return transaction(database, async (tx) => {
    const version = await catalogueVersions.addNext(tx, {
      kind: catalogueKind,
      key,
      content: entry,
      expectedVersion,
      reason,
      changedBy: by.personId,
      action: 'catalogue.changed',
    })
    if (version === undefined) throw await conflict(tx, key)
    return version
  })
}

export async function listVersions(database: Pool, key: string): Promise<ReplyOf<typeof api.listCatalogueVersions>> {
  const versions = await catalogueVersions.listVersions(database, { kind: catalogueKind, key })
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  return versions.map(({ version, entry, reason, changedAt, changedBy }) => ({
    version,
    entry,
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** Tells who was first, so that the two can talk. */
async function conflict(tx: Transaction, key: string): Promise<Refusal> {
  const newest = await catalogueVersions.findNewest(tx, { kind: catalogueKind, key })
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const names = await findPersonNames(tx, [newest.changedBy])
  return new Refusal('setting.conflict', { version: newest.version, changedBy: names.get(newest.changedBy) ?? '' })
}
