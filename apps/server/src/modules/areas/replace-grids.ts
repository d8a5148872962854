import { areas as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Transaction } from '../../platform/index.ts'
import { cityDate } from './current-atlas.ts'
import { refreshRegister } from './current-register.ts'
import {
  type Area,
  type Grid,
  listAreasIn,
  listGridsWithin,
  listPlacedIn,
  moveBuildings,
  raiseRevision,
  writeAreas,
  writeGrids,
} from './store.ts'

export type NamedGrid = Grid & { readonly name: string }

type Replacement = {
  readonly communityCode: string
  readonly grids: readonly NamedGrid[]
  /** The day from which they are. */
  readonly on: string
}

/** The grids of a community as they are now, and every code that was ever used in it. */
export async function readGrids(
  tx: Transaction,
  communityCode: string,
): Promise<{ readonly grids: readonly NamedGrid[]; readonly usedCodes: readonly string[] }> {
  const [areas, shapes] = await Promise.all([listAreasIn(tx, communityCode), listGridsWithin(tx, communityCode)])
  const names = new Map(areas.filter(isNow).map(({ code, name }) => [code, name]))
  return {
    grids: shapes.flatMap(({ code, geometry }) => {
      const name = names.get(code)
      return name === undefined ? [] : [{ code, name, geometry }]
    }),
    usedCodes: areas.map(({ code }) => code),
  }
}

function isNow({ validFrom, validTo }: Area): boolean {
  return domain.isValidOn({ validFrom, validTo: validTo ?? undefined }, cityDate(new Date()))
}

/** Gives a community other grids; those that are not among them end that day. Buildings follow the ground. */
export async function replaceGrids(tx: Transaction, { communityCode, grids, on }: Replacement): Promise<void> {
  await raiseRevision(tx)
  const known = new Map((await listAreasIn(tx, communityCode)).map((area) => [area.code, area]))
  const kept = new Set(grids.map(({ code }) => code))
  const ended = [...known.values()].filter((area) => isNow(area) && !kept.has(area.code))
  await writeAreas(tx, [
    ...grids.map(({ code, name }) => asArea({ code, name, on }, { communityCode, before: known.get(code) })),
    ...ended.map((area) => ({ ...area, validTo: area.validFrom > on ? area.validFrom : on })),
  ])
  await writeGrids(
    tx,
    grids.map(({ code, geometry }) => ({ code, geometry })),
  )
  await moveBuildings(tx, await listMoving(tx, communityCode, areaFinder(grids, communityCode)))
}

/** How many buildings would come to stand in another grid. */
export async function countMovingBuildings(tx: Transaction, communityCode: string, areaAt: AreaAt): Promise<number> {
  return (await listMoving(tx, communityCode, areaAt)).length
}

async function listMoving(tx: Transaction, communityCode: string, areaAt: AreaAt) {
  return (await listPlacedIn(tx, communityCode)).flatMap((building) => {
    const to = areaAt(building)
    return to === building.areaCode ? [] : [{ id: building.id, areaCode: to }]
  })
}

type Dated = { readonly code: string; readonly name: string; readonly on: string }

function asArea(
  { code, name, on }: Dated,
  { communityCode, before }: { readonly communityCode: string; readonly before: Area | undefined },
): Area {
  const validFrom = before && before.validFrom < on ? before.validFrom : on
  return { code, name, shortName: name, level: 'grid', parentCode: communityCode, validFrom, validTo: null }
}

type AreaAt = ReturnType<typeof areaFinder>
type Placed = { readonly areaCode: string; readonly longitude: number; readonly latitude: number }

/**
 * In which of these grids something lies. On a border it stays where it was, if that is one of the two; what had a grid
 * that is no more and lies in none belongs to the community.
 */
export function areaFinder(grids: readonly domain.GridShape[], communityCode: string): (placed: Placed) => string {
  const index = domain.buildGridIndex(grids)
  const codes = new Set(grids.map(({ code }) => code))
  return ({ areaCode, longitude, latitude }) => {
    // What was given to the community as a whole stays there.
    if (areaCode.length !== 15) return areaCode
    const answer = index.find([longitude, latitude])
    if (answer.kind === 'inside') return answer.grid
    const isThere = answer.kind === 'border' ? answer.grids.includes(areaCode) : codes.has(areaCode)
    return isThere ? areaCode : communityCode
  }
}

/** To be awaited after the replacement has been committed. */
export function refreshGrids(database: Pool): Promise<void> {
  return refreshRegister(database)
}
