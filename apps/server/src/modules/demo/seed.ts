import { incidents as domain } from '@ejia/domain'
import { type Platform, run, transaction } from '../../platform/index.ts'
import { addOrganisation, hasPeople, type Organisation, refreshUnits } from '../accounts/index.ts'
import { addGeography, type Geography, refreshAtlas } from '../areas/index.ts'
import { readTiming } from '../deadlines/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { importHistories, importPhoto, newCaseCode } from '../incidents/index.ts'
import { catchingUp } from '../indicators/index.ts'
import { demoGeography } from './geography/demo-geography.ts'
import type { Cast } from './history/cast.ts'
import { demoHistory } from './history/history.ts'
import { readScene } from './history/scenes.ts'
import { demoOrganisation } from './people.ts'
import { lockSeeding } from './store.ts'

const photosAtOnce = 16

/**
 * Fills an empty database with the demonstration city: divisions, people and three weeks of matters, all or nothing.
 * Everything is thought out before the transaction, which then has nothing to wait for but the database.
 */
export async function ensureDemo(platform: Platform): Promise<void> {
  const { database } = platform
  if (await hasPeople(database)) return
  if (!platform.config.test) console.log('正在建立演示城市，约半分钟 · preparing the demo city, about half a minute')
  const geography = demoGeography()
  const organisation = demoOrganisation(geography)
  const cast = await gatherCast(platform, geography, organisation)
  const timing = await readTiming(platform)
  const { played, callers, photos } = demoHistory({ cast, now: new Date().toISOString(), timing, newCaseCode })
  await addPhotos(platform, photos)
  const known = Map.groupBy(callers, ({ incidentId }) => incidentId)
  const histories = played.map(({ state, log }) => ({ log, reporters: known.get(state.id) ?? [] }))
  await transaction(database, async (tx) => {
    await lockSeeding(tx)
    if (await hasPeople(tx)) return
    await addGeography(tx, geography)
    await addOrganisation(tx, organisation)
    await importHistories(platform, { tx, city: cast.city, histories })
    await run(tx, catchingUp())
  })
  await refreshAtlas(database)
  await refreshUnits(database)
}

/** Several at once, since each waits for the disk. Should the seeding fail, the clean-up removes them unused. */
async function addPhotos(platform: Platform, photos: ReadonlyMap<string, string>): Promise<void> {
  const waiting = [...photos]
  while (waiting.length > 0) {
    const some = waiting.splice(0, photosAtOnce)
    await Promise.all(
      some.map(([id, scene]) =>
        importPhoto(platform, { tx: platform.database, id, bytes: readScene(scene), ownerId: null }),
      ),
    )
  }
}

async function gatherCast(
  { database }: Platform,
  geography: Geography,
  { units, people }: Organisation,
): Promise<Cast> {
  const categories = await listCategories(database)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const rules = categories.map(
    ({ id, closingRule: { proofRequired, why } }) => [id, { proofRequired, why: why.zh }] as const,
  )
  return {
    units,
    city: domain.cityOf(units, new Map(rules)),
    categories: new Map(categories.map((category) => [category.id, category])),
    staff: people.map(({ id: personId, memberships }) => ({
      kind: 'staff',
      personId,
      memberships: memberships.flatMap(({ unitId, role, cleared }) => {
        const unit = byId.get(unitId)
        return unit ? [{ unitId, unitKind: unit.kind, areaCode: unit.areaCode, role, cleared }] : []
      }),
    })),
    buildings: geography.buildings.map(({ position: [longitude, latitude], ...building }) => ({
      ...building,
      longitude,
      latitude,
    })),
  }
}
