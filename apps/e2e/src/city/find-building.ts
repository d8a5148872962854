import { areas } from '@ejia/contract'
import { callTo } from './call.ts'

/** A building of the demonstration city that stands in the grid, with where it stands. */
export async function findBuilding(url: string, gridCode: string) {
  const call = callTo(url)
  const found = await call(areas.searchPlaces, { query: { text: '楼', within: gridCode } })
  const building = found.find(({ kind, position }) => kind === 'building' && position !== null)
  if (!building?.position) throw new Error(`the demonstration city has no building in ${gridCode}`)
  return { name: building.name, position: building.position }
}
