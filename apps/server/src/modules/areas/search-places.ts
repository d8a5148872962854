import type { FoundPlace } from '@ejia/contract'
import type { Pool } from 'pg'
import { type Atlas, areasAbove, writtenPath } from './atlas.ts'
import { currentAtlas } from './current-atlas.ts'
import { normalise, soughtGrams } from './grams.ts'
import { type Area, type Building, searchBuildings } from './store.ts'

const areasAtMost = 8
const buildingsAtMost = 12

export type Search = { readonly text: string; readonly within?: string | undefined }

/**
 * Areas and buildings whose name or address contains the text, the closest match first. A full address is read from
 * its beginning: 蓝田街道毅阳社区水岸名都 is 水岸名都 within that community.
 */
export async function searchPlaces(database: Pool, { text, within = '' }: Search): Promise<FoundPlace[]> {
  const atlas = await currentAtlas(database)
  return find({ database, atlas }, { sought: normalise(text), within })
}

type Ground = { readonly database: Pool; readonly atlas: Atlas }
type Sought = { readonly sought: string; readonly within: string }

async function find({ database, atlas }: Ground, { sought, within }: Sought): Promise<FoundPlace[]> {
  if (sought === '') return []
  const buildings = await searchBuildings(database, { grams: soughtGrams(sought), within, limit: buildingsAtMost * 4 })
  const matching = buildings.filter((building) => normalise(building.address + building.name).includes(sought))
  const found = [
    ...searchAreas(atlas, sought, within),
    ...matching.slice(0, buildingsAtMost).map((building) => foundBuilding(atlas, building)),
  ]
  if (found.length > 0) return found
  const inside = await Promise.all(readArea(atlas, { sought, within }).map((rest) => find({ database, atlas }, rest)))
  return inside.flat()
}

/** The areas whose name the text begins with, the longest name only, and what is left of the text. */
function readArea(atlas: Atlas, { sought, within }: Sought): Sought[] {
  const read = atlas.current
    .filter(({ code, level }) => code !== within && code.startsWith(within) && level !== 'grid')
    .flatMap(({ code, name, shortName }) => {
      const begun = [name, shortName].map(normalise).find((one) => sought.startsWith(one))
      return begun === undefined ? [] : [{ within: code, sought: sought.slice(begun.length) }]
    })
  const shortest = Math.min(...read.map((one) => one.sought.length))
  return read.filter((one) => one.sought.length === shortest)
}

function searchAreas(atlas: Atlas, sought: string, within: string): FoundPlace[] {
  return atlas.current
    .filter(
      ({ code, level }) => code.startsWith(within) && (level === 'street' || level === 'community' || level === 'grid'),
    )
    .map((area) => ({ area, rank: rankOf(normalise(area.name), sought) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || one.area.code.length - other.area.code.length)
    .slice(0, areasAtMost)
    .map(({ area }) => foundArea(atlas, area))
}

function rankOf(name: string, sought: string): number {
  if (name === sought) return 0
  if (name.startsWith(sought)) return 1
  return name.includes(sought) ? 2 : 3
}

function foundArea(atlas: Atlas, area: Area): FoundPlace {
  const anchor = atlas.anchors.get(area.code)
  return {
    kind: 'area',
    name: area.name,
    detail: detailOf(atlas, area.parentCode ?? ''),
    address: writtenPath(atlas, area.code),
    areaCode: area.code,
    position: anchor ? { longitude: anchor[0], latitude: anchor[1] } : null,
  }
}

function foundBuilding(atlas: Atlas, building: Building): FoundPlace {
  return {
    kind: 'building',
    name: building.name,
    detail: detailOf(atlas, building.areaCode),
    address: `${writtenPath(atlas, building.areaCode)}${building.address}${building.name}`,
    areaCode: building.areaCode,
    position: { longitude: building.longitude, latitude: building.latitude },
  }
}

function detailOf(atlas: Atlas, code: string): string {
  return areasAbove(atlas, code, ['county', 'street', 'community'])
    .map(({ name }) => name)
    .join(' · ')
}
