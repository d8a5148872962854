import type { Geography } from '../../areas/index.ts'
import type { House } from '../../registry/index.ts'
import { type Random, seededRandom } from '../geography/random.ts'
import { demoFamily } from './demo-family.ts'
import { withOrganisations } from './demo-organisations.ts'

/** The grids whose registry one can try, and how many blocks their estates have. */
const estates = { '350603003003001': 32, '350603003003002': 28 } as const

const entranceNames = ['1单元', '2单元'] as const
const floors = 6
const roomsPerFloor = ['01', '02'] as const

/** The estates of two grids with every block, as the map names the first of them, invented families, organisations and guests. */
export function demoHouses({ buildings }: Pick<Geography, 'buildings'>): House[] {
  const random = seededRandom(350_603_003)
  const taken = new Set<string>()
  const houses = Object.entries(estates).flatMap(([gridCode, blocks]) => {
    const known = buildings.filter(({ areaCode, name }) => areaCode === gridCode && name.endsWith('号楼'))
    const [first] = known
    if (!first) return []
    const estate = first.name.replace(/\d+号楼$/, '')
    return Array.from({ length: blocks }, (_, at) => {
      const name = `${estate}${at + 1}号楼`
      const mapped = known.find((one) => one.name === name)
      return house(
        { gridCode, name, address: first.address, position: mapped?.position ?? beside(first.position, at) },
        random,
        taken,
      )
    })
  })
  return withOrganisations(houses)
}

function house(place: Omit<House, 'entrances'>, random: Random, taken: Set<string>): House {
  const levels = Array.from({ length: floors }, (_, at) => at + 1)
  return {
    ...place,
    entrances: entranceNames.map((name) => ({
      name,
      rooms: levels.flatMap((level) =>
        roomsPerFloor.map((number) => ({
          name: `${level}${number}`,
          households: random.next() < 0.3 ? [] : [demoFamily(random, taken)],
        })),
      ),
    })),
  }
}

/** Some twenty metres further for every block. */
function beside([longitude, latitude]: readonly [number, number], at: number): readonly [number, number] {
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6
  return [rounded(longitude + (at % 6) * 0.0002), rounded(latitude + Math.floor(at / 6) * 0.0002)]
}
