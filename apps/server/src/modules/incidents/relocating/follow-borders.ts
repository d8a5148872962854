import { incidents } from '@ejia/domain'
import { actBySystem } from '../commands/act-by-system.ts'
import type { Desk } from '../desk.ts'
import { listTimedAfter } from '../store/load.ts'

/** How the ground of an area is divided now, or would be; a place may keep its code. */
export type NewBorders = {
  readonly areaCode: string
  readonly areaAt: (place: incidents.Place, incidentId: string) => string
}

/** An open matter that lies in another grid then. */
export type Crossing = {
  readonly state: incidents.Incident
  readonly to: string
  readonly unitId: string
  readonly handedOver: boolean
}

const atOnce = 200
const first = '00000000-0000-0000-0000-000000000000'

/** The open matters of an area and those of them that come to lie in another grid, in the order of their ids. */
export async function listCrossings(
  desk: Desk,
  { areaCode, areaAt }: NewBorders,
): Promise<{ readonly open: number; readonly crossings: readonly Crossing[] }> {
  const { city } = await desk.readCity()
  const states = await listOpenIn(desk, areaCode)
  const crossings = states.flatMap((state) => {
    const to = findNewGrid(state, areaAt)
    if (to === undefined) return []
    const { unit, keeps } = incidents.leadAt({ ...state.place, areaCode: to }, state, city)
    return [{ state, to, unitId: unit.id, handedOver: !keeps }]
  })
  return { open: states.length, crossings }
}

/** The open matters of an area, in the order of their ids. */
export async function listOpenIn(
  { database }: Pick<Desk, 'database'>,
  areaCode: string,
): Promise<incidents.Incident[]> {
  const found: incidents.Incident[] = []
  for (let after: string | undefined = first; after !== undefined; ) {
    const states = await listTimedAfter(database, { after, limit: atOnce, reach: { areaCode } })
    found.push(...states.filter(({ stage }) => incidents.isOpen(stage)))
    after = states.length < atOnce ? undefined : states.at(-1)?.id
  }
  return found
}

/**
 * Corrects the place of every open matter that lies in another grid now, and answers how many could not be moved yet
 * because they are suspended. Done again, it finds only those.
 */
export async function followBorders(desk: Desk, borders: NewBorders & { readonly reason: string }): Promise<number> {
  const { crossings } = await listCrossings(desk, borders)
  for (const { state } of crossings) {
    if (state.stage === 'suspended') continue
    await actBySystem(desk, { incidentId: state.id }, (now) => {
      const to = findNewGrid(now, borders.areaAt)
      return to === undefined
        ? undefined
        : { type: 'relocate', place: { ...now.place, areaCode: to }, reason: borders.reason }
    })
  }
  return crossings.filter(({ state }) => state.stage === 'suspended').length
}

function findNewGrid({ id, place }: incidents.Incident, areaAt: NewBorders['areaAt']): string | undefined {
  const to = areaAt(place, id)
  return to === place.areaCode ? undefined : to
}
