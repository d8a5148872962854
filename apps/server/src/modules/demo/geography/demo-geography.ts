import type { Geography } from '../../areas/index.ts'
import { listDivisions, validFrom } from './areas.ts'
import { placeBuildings } from './buildings.ts'
import { placeGridSeeds } from './grid-seeds.ts'
import { drawGrounds } from './grounds.ts'
import { seededRandom } from './random.ts'

const seed = 3506

const numerals = ['一', '二', '三', '四', '五', '六'] as const

/**
 * The demonstration city: real divisions of Zhangzhou, made-up grids and buildings in two of its districts, 芗城 350602
 * and 龙文 350603. Always the same.
 */
export function demoGeography(): Geography {
  const random = seededRandom(seed)
  const divisions = listDivisions()
  const names = new Map(divisions.map(({ code, name }) => [code, name]))
  const communities = divisions.filter(({ level }) => level === 'community').map(({ code }) => code)
  const grids = drawGrounds(placeGridSeeds(communities, random), random)
  const gridAreas = grids.map(({ code }): Geography['areas'][number] => ({
    code,
    name: `第${numerals[Number(code.slice(-3)) - 1] ?? code.slice(-3)}网格`,
    level: 'grid',
    parentCode: code.slice(0, 12),
    validFrom,
  }))
  const buildings = placeBuildings(grids, (code) => names.get(code) ?? code, random)
  return { areas: [...divisions, ...gridAreas], grids, buildings }
}
