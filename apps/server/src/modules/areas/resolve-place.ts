import type { PlaceInput } from '@ejia/contract'
import { areas as domain, type incidents, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { type Atlas, writtenPath } from './atlas.ts'
import { currentAtlas } from './current-atlas.ts'
import { addressAt, describeGrid } from './locate.ts'

/**
 * From what a person gave to the place that decides who is responsible. The point decides; an area that was chosen
 * settles a border and stands in where there is no usable point. Nothing is guessed between two communities.
 */
export async function resolvePlace(database: Pool, input: PlaceInput): Promise<incidents.Place> {
  const atlas = await currentAtlas(database)
  const chosen = findChosen(atlas, input.areaCode)
  const spot = input.point ? findSpot(atlas, input.point, chosen) : undefined
  if (!spot && chosen === undefined) throw new Refusal(input.point ? 'place.outside' : 'place.required')
  const areaCode = spot?.areaCode ?? chosen ?? ''
  const position = spot?.position ?? anchorFor(atlas, areaCode)
  const address =
    input.address || (await describe(database, { atlas, areaCode, position, isPoint: spot !== undefined }))
  return {
    longitude: position[0],
    latitude: position[1],
    ...(spot && input.point ? asGiven(input.point) : {}),
    address,
    areaCode,
  }
}

type Point = NonNullable<PlaceInput['point']>
/** What is kept of the point beside the converted position. */
function asGiven({
  longitude,
  latitude,
  coordSys,
  accuracyMetres,
}: Point): Pick<incidents.Place, 'accuracyMetres' | 'given'> {
  return {
    ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
    ...(coordSys === 'wgs84' ? {} : { given: { longitude, latitude, coordSys } }),
  }
}

type Spot = { readonly position: domain.Position; readonly areaCode: string }

function findSpot(atlas: Atlas, point: Point, chosen: string | undefined): Spot | undefined {
  const given: domain.Position = [point.longitude, point.latitude]
  if (!domain.isInBounds(given)) return undefined
  const position = domain.toWgs84({ position: given, coordSys: point.coordSys })
  const answer = atlas.index.find(position)
  switch (answer.kind) {
    case 'inside':
      return { position, areaCode: answer.grid }
    case 'border':
      return { position, areaCode: settleBorder(atlas, answer.grids, chosen) }
    case 'outside':
      return undefined
  }
}

/** One grid if the choice leaves one; else the one community they share; else the person must choose. */
function settleBorder(atlas: Atlas, grids: readonly string[], chosen: string | undefined): string {
  const matching = chosen === undefined ? [] : grids.filter((grid) => domain.isWithin(grid, chosen))
  const left = matching.length > 0 ? matching : grids
  const communities = new Set(left.map((grid) => domain.findCodeAt(grid, 'community') ?? grid))
  const [only] = left.length === 1 ? left : communities
  if (only !== undefined && (left.length === 1 || communities.size === 1)) return only
  throw new Refusal('place.ambiguous', { grids: grids.map((grid) => describeGrid(atlas, grid)) })
}

function findChosen(atlas: Atlas, areaCode: string | undefined): string | undefined {
  if (areaCode === undefined) return undefined
  const code = domain.parseAreaCode(areaCode)
  if (code === undefined || !atlas.current.some((area) => area.code === code))
    throw new Refusal('area.unknown', { areaCode })
  return code
}

/** Where an area has no ground drawn yet, the one above it shows roughly where it is. */
function anchorFor(atlas: Atlas, areaCode: string): domain.Position {
  const anchor = [areaCode, ...domain.listAncestorCodes(areaCode)]
    .map((code) => atlas.anchors.get(code))
    .find((position) => position !== undefined)
  if (!anchor) throw new Refusal('place.required', { areaCode })
  return anchor
}

type Described = Spot & { readonly atlas: Atlas; readonly isPoint: boolean }

function describe(database: Pool, { atlas, areaCode, position, isPoint }: Described): Promise<string> {
  if (!isPoint) return Promise.resolve(writtenPath(atlas, areaCode))
  return addressAt(database, { atlas, position, grids: [areaCode] })
}
