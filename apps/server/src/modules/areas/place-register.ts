import { setImmediate } from 'node:timers/promises'
import { areas as domain, places } from '@ejia/domain'
import type { Atlas } from './atlas.ts'
import type { Building, LocalName } from './store.ts'

export type RegisterSource = {
  readonly atlas: Atlas
  readonly buildings: readonly Building[]
  readonly names: readonly LocalName[]
}

/** So many places are added before other requests have their turn. */
const portion = 1000

/** Everything that has a name, ready to be asked by sound. */
export async function buildRegister(all: readonly places.Place[]): Promise<places.PlaceIndex> {
  const index = places.emptyPlaceIndex()
  for (let at = 0; at < all.length; at += portion) {
    places.addPlaces(index, all.slice(at, at + portion))
    await setImmediate()
  }
  return index
}

export function listNamed(source: RegisterSource): places.Place[] {
  return [...areasIn(source), ...landmarksIn(source), ...roadsIn(source), ...source.buildings.map(asPlace)]
}

function areasIn({ atlas, names }: RegisterSource): places.Place[] {
  const aliases = Map.groupBy(
    names.filter(({ longitude }) => longitude === null),
    ({ areaCode }) => areaCode,
  )
  return atlas.current.map(({ code, name }) => ({
    id: `area ${code}`,
    kind: 'area',
    name,
    areaCode: code,
    aliases: (aliases.get(code) ?? []).map((alias) => alias.name),
    ...placed(atlas.anchors.get(code)),
  }))
}

function placed(position: domain.Position | undefined): { position?: domain.Position } {
  return position ? { position } : {}
}

function landmarksIn({ names }: RegisterSource): places.Place[] {
  return names.flatMap(({ id, name, areaCode, longitude, latitude }) =>
    longitude === null || latitude === null
      ? []
      : [{ id: `name ${id}`, kind: 'landmark' as const, name, areaCode, position: [longitude, latitude] as const }],
  )
}

function asPlace({ id, name, address, areaCode, longitude, latitude }: Building): places.Place {
  return { id: `building ${id}`, kind: 'building', name, address, areaCode, position: [longitude, latitude] }
}

/** A road of a county is where its buildings are: the smallest area that holds them all. */
function roadsIn({ buildings }: RegisterSource): places.Place[] {
  const codes = new Map<string, string>()
  for (const { address, areaCode } of buildings) {
    const road = places.roadOf(address)
    const county = domain.findCodeAt(areaCode, 'county')
    if (road === undefined || county === undefined) continue
    const key = `${county} ${road}`
    codes.set(key, sharedArea(codes.get(key) ?? areaCode, areaCode) ?? county)
  }
  return [...codes].map(([key, areaCode]) => ({ id: `road ${key}`, kind: 'road', name: key.slice(7), areaCode }))
}

function sharedArea(one: string, other: string): string | undefined {
  return [one, ...domain.listAncestorCodes(one)].find((code) => domain.isWithin(other, code))
}
