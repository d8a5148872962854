import { type Platform, transaction } from '../../../platform/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { addHouses, hasBuildings } from '../../registry/index.ts'
import { demoGeography } from '../geography/demo-geography.ts'
import { lockSeeding } from '../store.ts'
import { demoHouses } from './demo-houses.ts'

/** Puts houses with invented people into the demonstration city, where its registry is empty. */
export async function ensureHouses(platform: Platform): Promise<void> {
  const { database } = platform
  if (await hasBuildings(database)) return
  const houses = demoHouses(demoGeography())
  const areaName = await areaNamer(database)
  if (houses.some(({ gridCode }) => areaName(gridCode) === gridCode)) return
  await transaction(database, async (tx) => {
    await lockSeeding(tx)
    if (!(await hasBuildings(tx))) await addHouses(platform, tx, houses)
  })
}
