import type { Located } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { type Atlas, areasAbove, writtenPath } from './atlas.ts'
import { currentAtlas } from './current-atlas.ts'
import { listNearestBuildings } from './store.ts'

export type Question = domain.DeclaredPosition & { readonly accuracyMetres?: number | undefined }

/** A building this near is where one is; up to the second distance one is beside it. */
const atMetres = 30
const besideMetres = 200

const othersAtMost = 8
/** A vaguer position than this names too many grids to choose from. */
const accuracyAtMost = 2000

/** Which grid a position lies in, in the words people use for places; a border or the outside is said to be one. */
export async function locate(database: Pool, question: Question): Promise<Located> {
  const atlas = await currentAtlas(database)
  if (!domain.isInBounds(question.position)) return outside(question.position)
  const position = domain.toWgs84(question)
  const accuracy = Math.min(question.accuracyMetres ?? 0, accuracyAtMost)
  const { answer, others } = atlas.index.locate(position, accuracy)
  const grids = gridsNamed(answer)
  const found = grids.map((code) => describeGrid(atlas, code))
  return {
    kind: answer.kind,
    position: { longitude: position[0], latitude: position[1] },
    address: answer.kind === 'outside' ? null : await addressAt(database, { atlas, position, grids }),
    grids: found,
    nearestMetres: answer.kind === 'outside' ? (answer.nearest?.metres ?? null) : null,
    others: others
      .filter(({ grid }) => !grids.includes(grid))
      .slice(0, othersAtMost)
      .map(({ grid }) => describeGrid(atlas, grid)),
  }
}

function outside([longitude, latitude]: domain.Position): Located {
  return {
    kind: 'outside',
    position: { longitude, latitude },
    address: null,
    grids: [],
    nearestMetres: null,
    others: [],
  }
}

function gridsNamed(answer: domain.GridAnswer): readonly string[] {
  switch (answer.kind) {
    case 'inside':
      return [answer.grid]
    case 'border':
      return answer.grids
    case 'outside':
      return answer.nearest ? [answer.nearest.grid] : []
  }
}

export function describeGrid(atlas: Atlas, code: string): Located['grids'][number] {
  const communityCode = domain.findCodeAt(code, 'community') ?? code
  return {
    code,
    name: atlas.byCode.get(code)?.name ?? code,
    communityCode,
    communityName: atlas.byCode.get(communityCode)?.name ?? communityCode,
    path: areasAbove(atlas, code, ['street', 'community', 'grid'])
      .map(({ name }) => name)
      .join(' · '),
  }
}

type Spot = { readonly atlas: Atlas; readonly position: domain.Position; readonly grids: readonly string[] }

/** The community with the street and building somebody standing there would name. */
export async function addressAt(database: Pool, { atlas, position, grids }: Spot): Promise<string> {
  const [first] = grids
  if (first === undefined) return ''
  const [longitude, latitude] = position
  const [building] = await listNearestBuildings(database, { longitude, latitude, areaCodes: grids, limit: 1 })
  const metres = building ? metresBetween(position, [building.longitude, building.latitude]) : Infinity
  if (!building || metres > besideMetres) return writtenPath(atlas, first)
  const written = `${writtenPath(atlas, building.areaCode)}${building.address}${building.name}`
  return metres > atMetres ? `${written}附近` : written
}

export function metresBetween([ax, ay]: domain.Position, [bx, by]: domain.Position): number {
  return Math.hypot((ax - bx) * domain.metresPerLongitude(ay), (ay - by) * domain.metresPerDegree)
}
