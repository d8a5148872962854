import type { Cluster, IncidentSummary } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { type Box, listClusters, listWithin, type MapFilter } from '../store/map.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Ring = readonly (readonly [number, number])[]

const listedAtMost = 200
const clustersAtMost = 1500

/** Squares of the map sheet of this size, in pixels, are gathered into one mark. */
const markPixels = 56
const tilePixels = 512

export async function readWithin(
  desk: Desk,
  actor: Staff,
  { ring, filter }: { readonly ring: Ring; readonly filter: MapFilter },
): Promise<IncidentSummary[]> {
  const found = await listWithin(desk.database, ring, { filter, visible: visibleTo(actor), limit: listedAtMost })
  const { city } = await desk.readCity()
  const states = found.filter((state) => incidents.canSee(actor, state, city))
  const names = await lookUpNames(desk, peopleInStates(states))
  return states.map((state) => presentSummary(state, names))
}

export function readClusters(
  desk: Desk,
  actor: Staff,
  { zoom, filter, ...box }: Box & { readonly zoom: number; readonly filter: MapFilter },
): Promise<Cluster[]> {
  const degrees = (360 * markPixels) / (tilePixels * 2 ** zoom)
  return listClusters(desk.database, { ...box, degrees }, { filter, visible: visibleTo(actor), limit: clustersAtMost })
}
