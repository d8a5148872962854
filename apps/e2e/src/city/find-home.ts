import { registry } from '@ejia/contract'
import { logIn } from './log-in.ts'

/** A dwelling of the demonstration city with a family, in the block named: what hangs at its door, and who lives there. */
export async function findHome(url: string, { block, least = 2 }: { readonly block: string; readonly least?: number }) {
  const { call, token } = await logIn(url, '杨玉梅')
  const { items } = await call(registry.listBuildings, { query: { areaCode: '350603003003001', text: block } })
  const [found] = items
  if (!found) throw new Error(`the demonstration city has no building ${block}`)
  const building = await call(registry.getBuilding, { params: { id: found.id } })
  const entrance = building.entrances.find(({ rooms }) => rooms.some(({ people }) => people >= least))
  const room = entrance?.rooms.find(({ people }) => people >= least)
  if (!entrance || !room) throw new Error(`nobody lives in ${block}`)
  const title = [building.name, entrance.name, room.name].join(' ')
  const at = building.entrances.flatMap(({ rooms }) => rooms).findIndex(({ id }) => id === room.id)
  const print = () => printSheet(url, { token, buildingId: building.id })
  return { call, building, room, title, door: `${entrance.name} ${room.name}`, printed: { print, at } }
}

/** The sheets of all doors of a building, as an office prints them. */
async function printSheet(
  url: string,
  { token, buildingId }: { readonly token: string; readonly buildingId: string },
): Promise<Buffer> {
  const address = `${url}${registry.printCodes.path}?kind=room&buildingId=${buildingId}`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`the sheet was refused: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
