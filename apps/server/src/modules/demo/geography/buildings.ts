import type { areas as domain } from '@ejia/domain'
import type { Geography } from '../../areas/index.ts'
import { isVillage } from './areas.ts'
import { estateName, publicPlace, roadOf } from './building-names.ts'
import { middleOf } from './clusters.ts'
import type { Ground } from './grounds.ts'
import type { Random } from './random.ts'

type Building = Geography['buildings'][number]

/** What people name when they say where: some buildings a grid, an office and a green a community. */
export function placeBuildings(
  grounds: readonly Ground[],
  nameOf: (code: string) => string,
  random: Random,
): Building[] {
  const byCommunity = Map.groupBy(grounds, ({ code }) => code.slice(0, 12))
  return [...byCommunity].flatMap(([community, grids]) => {
    const taken = new Set<string>()
    const isRural = isVillage(community)
    const name = nameOf(community)
    return grids.flatMap((ground, at) => [
      ...(at === 0 ? publicBuildings(ground, name, random) : []),
      ...(isRural ? houses(ground, name, random) : estate(ground, taken, random)),
    ])
  })
}

function publicBuildings(ground: Ground, community: string, random: Random): Building[] {
  const road = roadOf(ground.code, random)
  const office = { name: `${community}党群服务中心`, address: `${road}${random.between(1, 80)}号` }
  const green = { name: `${community}公共绿地`, address: `${road}中段` }
  const places = new Set<string>()
  const other = { name: `${community}${publicPlace(places, random)}`, address: `${road}${random.between(81, 199)}号` }
  return [office, green, other].map((one) => ({ ...one, areaCode: ground.code, position: within(ground, random) }))
}

/** The blocks of an estate stand around each other at one address. */
function estate(ground: Ground, taken: Set<string>, random: Random): Building[] {
  const name = estateName(taken, random)
  const address = `${roadOf(ground.code, random)}${random.between(1, 288)}号`
  return Array.from({ length: random.between(3, 6) }, (_, at) => ({
    name: `${name}${at + 1}号楼`,
    address,
    areaCode: ground.code,
    position: within(ground, random),
  }))
}

function houses(ground: Ground, village: string, random: Random): Building[] {
  return Array.from({ length: random.between(3, 5) }, () => ({
    name: `${village}${random.between(1, 320)}号`,
    address: '',
    areaCode: ground.code,
    position: within(ground, random),
  }))
}

/** Between the middle and a corner, so inside any cell. */
function within({ geometry }: Ground, random: Random): domain.Position {
  const ring = geometry.coordinates[0] ?? []
  const [x, y] = middleOf(ring)
  const [cornerX, cornerY] = ring[random.between(0, ring.length - 1)] ?? [x, y]
  const share = 0.1 + 0.6 * random.next()
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6
  return [rounded(x + share * (cornerX - x)), rounded(y + share * (cornerY - y))]
}
