import type { api, InputOf, OrganisationDetail, OrganisationListed, ReplyOf } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { type By, type Desk, rulesNow } from '../desk.ts'
import { viewHistory } from '../people/view-history.ts'
import { readCursor, writeCursor } from '../places/name-cursor.ts'
import { checkSeen, scopesOf } from '../scope.ts'
import { listOrganisationChanges } from '../store/changes.ts'
import { findPlaced, type PlacedOrganisation, searchOrganisations } from '../store/organisations.ts'
import { openOrganisation } from './sealed-organisation.ts'
import { viewOrganisation } from './view-organisation.ts'

type Search = InputOf<typeof api.listOrganisations>['query']
export type Filter = Omit<Search, 'cursor' | 'limit'>

export async function listOrganisations(
  desk: Desk,
  by: By,
  { cursor, limit, ...filter }: Search,
): Promise<ReplyOf<typeof api.listOrganisations>> {
  const after = readCursor(cursor)
  const found = await searchOrganisations(desk.database, { ...filter, scopes: scopesOf(by), after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await viewAll(desk, page),
    nextCursor: found.length > limit && last ? writeCursor(last) : null,
  }
}

const atOnce = 500

/** All that the filter finds, page by page. */
export async function* eachOrganisation(desk: Desk, by: By, filter: Filter): AsyncGenerator<OrganisationListed> {
  for (let after: PlacedOrganisation | undefined; ; ) {
    const page = await searchOrganisations(desk.database, { ...filter, scopes: scopesOf(by), after, limit: atOnce })
    yield* await viewAll(desk, page)
    after = page.at(-1)
    if (!after || page.length < atOnce) return
  }
}

export async function getOrganisation(desk: Desk, by: By, id: string): Promise<OrganisationDetail> {
  const stored = await getPlaced(desk, by, id)
  const changes = await listOrganisationChanges(desk.database, id)
  const names = await findPersonNames(
    desk.database,
    changes.map(({ byId }) => byId).filter((one) => one !== null),
  )
  const [listed] = await viewAll(desk, [stored])
  if (!listed) throw new Refusal('not-found')
  return { ...listed, endedOn: stored.endedOn, endedBy: stored.endedBy, history: viewHistory(changes, names) }
}

/** To others than those of the area it does not exist. */
export async function getPlaced({ database }: Desk, by: By, id: string): Promise<PlacedOrganisation> {
  const stored = await findPlaced(database, id)
  if (!stored) throw new Refusal('not-found')
  checkSeen(by, stored.gridCode)
  return stored
}

async function viewAll(desk: Desk, stored: readonly PlacedOrganisation[]): Promise<OrganisationListed[]> {
  const [rules, areaName] = await Promise.all([rulesNow(desk.database), areaNamer(desk.database)])
  return stored.map((one) => ({
    organisation: viewOrganisation(openOrganisation(desk.vault, one), rules),
    place: {
      roomId: one.roomId,
      buildingName: one.buildingName,
      entranceName: one.entranceName,
      roomName: one.roomName,
      gridCode: one.gridCode,
      gridName: areaName(one.gridCode),
    },
  }))
}
