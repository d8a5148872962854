import type { areas as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Module } from '../../platform/index.ts'
import { currentAtlas } from './current-atlas.ts'
import { currentRegister } from './current-register.ts'
import { routes } from './routes.ts'

export { addGeography, type Geography } from './add-geography.ts'
export { cityDate, refreshAtlas } from './current-atlas.ts'
export { findByAddress } from './find-by-address.ts'
export { findGround } from './find-ground.ts'
export { listKnownAreas, recodeAreas } from './recode-areas.ts'
export { areaFinder, countMovingBuildings, readGrids, refreshGrids, replaceGrids } from './replace-grids.ts'
export { resolvePlace } from './resolve-place.ts'
export { takeBackCodes } from './return-codes.ts'
export { listStandingIn, returnStanding } from './standing-store.ts'
export { listGridsWithin } from './store.ts'

export const areas: Module = {
  name: 'areas',
  routes,
  start: async ({ database }) => {
    await currentRegister(database)
  },
}

/** The name of any area that is or was, for showing beside its code. */
export async function areaNamer(database: Pool): Promise<(code: string) => string> {
  const { byCode } = await currentAtlas(database)
  return (code) => byCode.get(code)?.name ?? code
}

/** The city this deployment is for, once its divisions are there. */
export async function findCity(database: Pool): Promise<{ readonly code: string; readonly name: string } | undefined> {
  const { current } = await currentAtlas(database)
  return current.find(({ level }) => level === 'city')
}

/** The areas of a level as they are now, in code order. */
export async function listAreaCodes(database: Pool, asked: domain.AreaLevel): Promise<string[]> {
  const { current } = await currentAtlas(database)
  return current.filter(({ level }) => level === asked).map(({ code }) => code)
}

/** Every area there is now, with its name. */
export async function listAreaNames(
  database: Pool,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return (await currentAtlas(database)).current
}

/** The grids there are in an area, in code order. */
export async function listGridCodes(database: Pool, areaCode: string): Promise<string[]> {
  const { current } = await currentAtlas(database)
  return current.filter(({ code, level }) => level === 'grid' && code.startsWith(areaCode)).map(({ code }) => code)
}
