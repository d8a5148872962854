import type { FoundPlace } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentAtlas } from './current-atlas.ts'
import { foundPlace } from './found-place.ts'
import { metresBetween, type Question } from './locate.ts'
import { listNearestBuildings } from './store.ts'

const withinMetres = 250
const atMost = 8

/** What stands around somebody, for them to say which of these it is about. */
export async function listNearbyBuildings(database: Pool, question: Question): Promise<FoundPlace[]> {
  if (!domain.isInBounds(question.position)) return []
  const position = domain.toWgs84(question)
  const atlas = await currentAtlas(database)
  const { answer, others } = atlas.index.locate(position, withinMetres)
  const here = answer.kind === 'inside' ? [answer.grid] : answer.kind === 'border' ? answer.grids : []
  const areaCodes = [...here, ...others.map(({ grid }) => grid)]
  if (areaCodes.length === 0) return []
  const [longitude, latitude] = position
  const buildings = await listNearestBuildings(database, { longitude, latitude, areaCodes, limit: atMost })
  return buildings
    .map((building) => ({ ...building, at: [building.longitude, building.latitude] as const }))
    .filter(({ at }) => metresBetween(position, [at[0], at[1]]) <= withinMetres)
    .map(({ at, ...building }) => foundPlace(atlas, { ...building, kind: 'building', position: [at[0], at[1]] }))
}
