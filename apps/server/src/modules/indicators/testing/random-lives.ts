import type { incidents } from '@ejia/domain'
import { v7 as newId } from 'uuid'

type Event = incidents.IncidentEvent
type Logged = incidents.LoggedEvent

const begin = Date.parse('2025-06-01T00:00:00.000Z')
const hour = 3_600_000
const areas = ['350603003003001', '350603003003002', '350603003004001', '350602001001001']
const categories = ['noise', 'litter', 'shed', 'lamp']
const outcomes = ['substantive', 'partial', 'unfounded', 'unreasonable'] as const
const units = ['order', 'police', 'water']

/** A matter’s whole life as chance would have it: given, sent back, solved, rated early and late, taken up again, merged. */
export function randomLife(dice: () => number, spots = 10): Logged[] {
  const id = newId()
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const found = list[Math.floor(dice() * list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  const resident = { kind: 'resident', reporterId: 'lin' } as const
  const staff = { kind: 'staff', personId: 'mei', unitId: 'order' } as const
  let at = begin + dice() * 365 * 24 * hour
  const log: Logged[] = []
  const add = (event: Event, by: Logged['actedBy'] = staff) => {
    at += dice() * 60 * hour
    log.push({ incidentId: id, version: log.length + 1, at: new Date(at).toISOString(), actedBy: by, event })
  }
  const due = () => new Date(at + dice() * 200 * hour).toISOString()
  const spot = () => Math.floor(dice() * spots) * 0.001 + dice() * 0.0008
  const place = { longitude: 117.7 + spot(), latitude: 24.5, address: '' }
  add(
    {
      type: 'Reported',
      caseCode: id,
      text: '',
      categoryId: pick(categories),
      place: { ...place, areaCode: pick(areas) },
      photoIds: [],
      urgent: false,
      confidential: dice() < 0.03,
      source: 'resident',
      by: { reporterId: 'lin', kind: 'resident' },
      unitId: 'street',
      acceptDueAt: due(),
    },
    resident,
  )
  for (let turns = Math.floor(dice() * 14); turns > 0; turns -= 1) {
    const stage = stageOf(log)
    if (stage === 'over') break
    if (stage === 'open') add(openEvent({ dice, pick, due, place }))
    else if (stage === 'resolved') add(...solvedEvent({ dice, due, resident }))
    else add(...closedEvent({ dice, due, resident }))
  }
  return log
}

type Chance = {
  readonly dice: () => number
  readonly due: () => string
  readonly resident: Logged['actedBy']
}
type Opening = Pick<Chance, 'dice' | 'due'> & {
  readonly pick: <T>(list: readonly T[]) => T
  readonly place: { readonly longitude: number; readonly latitude: number; readonly address: string }
}

function openEvent({ dice, pick, due, place }: Opening): Event {
  const chance = dice()
  if (chance < 0.35) return { type: 'Dispatched', unitId: pick(units), limitAt: due() }
  if (chance < 0.42) return { type: 'Returned', toUnitId: 'street', reason: '' }
  if (chance < 0.46) return { type: 'Ruled', leadUnitId: pick(units), reason: '' }
  if (chance < 0.5)
    return { type: 'Relocated', place: { ...place, areaCode: pick(areas) }, unitId: pick(units), reason: '' }
  if (chance < 0.54)
    return { type: 'Reclassified', categoryId: pick(categories), unitId: 'order', confidential: false, reason: '' }
  if (chance < 0.58) return { type: 'Absorbed', fromId: 'two', fromCaseCode: '', reporters: [] }
  if (chance < 0.61) return { type: 'Merged', intoId: 'two', reason: '' }
  if (chance < 0.63) return { type: 'Closed', how: 'withdrawn' }
  return { type: 'Resolved', outcome: pick(outcomes), done: '', proofIds: [], rateDueAt: due() }
}

function rated(satisfied: boolean, due: () => string): Event {
  const aspects = satisfied ? [] : (['result'] as const)
  return { type: 'Rated', reporterId: 'lin', satisfied, aspects, ...(satisfied ? {} : { dueAt: due() }) }
}

function solvedEvent({ dice, due, resident }: Chance): [Event, Logged['actedBy']?] {
  const chance = dice()
  if (chance < 0.3) return [rated(true, due), resident]
  if (chance < 0.5) return [rated(false, due), resident]
  if (chance < 0.6) return [{ type: 'Rejected', reason: '', dueAt: due() }]
  return [{ type: 'Closed', how: 'verified' }]
}

function closedEvent({ dice, due, resident }: Chance): [Event, Logged['actedBy']?] {
  const chance = dice()
  if (chance < 0.3) return [rated(true, due), resident]
  if (chance < 0.6) return [{ type: 'Reopened', reason: '', unitId: 'order', dueAt: due() }, resident]
  return [{ type: 'CalledBack', reached: true, satisfied: true }]
}

/** Where a life is, told from its last event that says so. */
function stageOf(log: readonly Logged[]): 'open' | 'resolved' | 'closed' | 'over' {
  const last = log.findLast(({ event }) => event.type !== 'CalledBack' && !(event.type === 'Rated' && event.satisfied))
  if (last?.event.type === 'Merged') return 'over'
  if (last?.event.type === 'Closed') return last.event.how === 'withdrawn' ? 'over' : 'closed'
  return last?.event.type === 'Resolved' ? 'resolved' : 'open'
}
