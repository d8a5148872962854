import { incidents } from '@ejia/domain'
import { actBySystem } from '../commands/act-by-system.ts'
import type { Desk } from '../desk.ts'
import { listTimedAfter } from '../store/load.ts'

/** How the ground of an area is divided now, or would be; a place may keep its code. */
export type NewBorders = {
  readonly areaCode: string
  readonly areaAt: (place: incidents.Place) => string
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
  const crossings: Crossing[] = []
  let open = 0
  for (let after: string | undefined = first; after !== undefined; ) {
    const states: incidents.Incident[] = await listTimedAfter(desk.database, {
      after,
      limit: atOnce,
      reach: { areaCode },
    })
    for (const state of states.filter(({ stage }) => incidents.isOpen(stage))) {
      open += 1
      const to = findNewGrid(state, areaAt)
      if (to === undefined) continue
      const { unit, keeps } = incidents.leadAt({ ...state.place, areaCode: to }, state, city)
      crossings.push({ state, to, unitId: unit.id, handedOver: !keeps })
    }
    after = states.length < atOnce ? undefined : states.at(-1)?.id
  }
  return { open, crossings }
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

function findNewGrid({ place }: incidents.Incident, areaAt: NewBorders['areaAt']): string | undefined {
  const to = areaAt(place)
  return to === place.areaCode ? undefined : to
}
