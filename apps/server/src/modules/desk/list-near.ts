import type { NearIncident } from '@ejia/contract'
import type { Reading } from '../incidents/index.ts'

type Asked = {
  readonly longitude: number
  readonly latitude: number
  readonly metres: number
  readonly except?: string
}

const metresPerDegree = 111_320
const shownAtMost = 12

/** Open matters around a point, nearest first. */
export async function listNear(reading: Reading, asked: Asked): Promise<NearIncident[]> {
  const found = await reading.listWithin({ ring: squareAround(asked), filter: {} })
  return found
    .filter(({ id }) => id !== asked.except)
    .map((incident) => ({ ...incident, metres: Math.round(metresBetween(asked, incident.place)) }))
    .filter(({ metres }) => metres <= asked.metres)
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, shownAtMost)
}

function squareAround({ longitude, latitude, metres }: Asked): [number, number][] {
  const north = metres / metresPerDegree
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return [
    [longitude - east, latitude - north],
    [longitude + east, latitude - north],
    [longitude + east, latitude + north],
    [longitude - east, latitude + north],
  ]
}

type Spot = { readonly longitude: number; readonly latitude: number }

/** On the flat: exact to a part in a thousand within a few kilometres. */
function metresBetween(a: Spot, b: Spot): number {
  const x = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(x, a.latitude - b.latitude) * metresPerDegree
}
