import type { areas as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Transaction } from '../../platform/index.ts'
import { shortNameOf } from './short-name.ts'
import { type Area, type Building, type Grid, raiseRevision, writeAreas, writeBuildings, writeGrids } from './store.ts'

/** Divisions, grounds and buildings as somebody trusted hands them over; codes and parents are taken as they are. */
export type Geography = {
  readonly areas: readonly (Omit<Area, 'shortName' | 'validTo'> & { readonly validTo?: string })[]
  readonly grids: readonly Grid[]
  readonly buildings: readonly (Omit<Building, 'id' | 'longitude' | 'latitude'> & {
    readonly position: domain.Position
  })[]
}

export async function addGeography(tx: Transaction, { areas, grids, buildings }: Geography): Promise<void> {
  await raiseRevision(tx)
  await writeAreas(
    tx,
    areas.map((area) => ({ ...area, shortName: shortNameOf(area.name), validTo: area.validTo ?? null })),
  )
  await writeGrids(tx, grids)
  await writeBuildings(
    tx,
    buildings.map(({ name, address, areaCode, position: [longitude, latitude] }) => ({
      id: newId(),
      name,
      address,
      areaCode,
      longitude,
      latitude,
    })),
  )
}
