import { type deadlines, incidents, Refusal } from '@ejia/domain'
import { type Act, actsFor, reporterId, resident } from './acts-for.ts'
import type { Dice } from './dice.ts'
import type { PeopledCity } from './peopled-city.ts'

export type Around = {
  readonly world: PeopledCity
  readonly timing: deadlines.FullTiming
  readonly dice: Dice
  /** Milliseconds since 1970. */
  readonly now: number
}

export type Acted = { readonly matter: incidents.Incident; readonly log: readonly incidents.LoggedEvent[] }

const categories = ['noise', 'rubbish', 'road-damage', 'parking', 'illegal-building', 'neighbour-dispute', 'unclear']
const urgentShare = 0.05

/** Somebody reports something somewhere. */
export function beginMatter(id: string, around: Around): Acted {
  const { dice, world } = around
  const report: incidents.Command = {
    type: 'report',
    text: '道路不平',
    categoryId: dice.pick(categories),
    place: { longitude: 117.7, latitude: 24.5, address: '路口', areaCode: dice.pick(world.places) },
    photoIds: [],
    urgent: dice.roll() < urgentShare,
    confidential: false,
    source: 'resident',
    by: { reporterId, kind: 'resident' },
  }
  const begun = attempt(undefined, [resident, report], { ...around, id })
  if (!begun) throw new Error('a report was refused')
  return begun
}

/** What happens to it next; undefined where the rules allow nothing of what people thought of. */
export function goOn(matter: incidents.Incident, around: Around): Acted | undefined {
  for (const act of actsFor(matter, around)) {
    const acted = attempt(matter, act, { ...around, id: matter.id })
    if (acted) return acted
  }
  return undefined
}

const meanHours = {
  reported: 5,
  dispatching: 5,
  handling: 40,
  suspended: 60,
  resolved: 40,
  closed: 0,
  declined: 0,
  merged: 0,
} as const satisfies Record<incidents.Stage, number>

/** For how long it lies until somebody does something about it. */
export function waitIn({ stage }: incidents.Incident, { wait }: Dice): number {
  return wait(meanHours[stage])
}

function attempt(
  matter: incidents.Incident | undefined,
  [actor, command]: Act,
  { id, world, timing, now }: Around & { readonly id: string },
): Acted | undefined {
  try {
    const { incident, log } = incidents.carryOut(matter, command, {
      now: new Date(now).toISOString(),
      actor,
      incidentId: id,
      caseCode: id,
      city: world.city,
      timing,
      policy: incidents.defaultPolicy,
    })
    return incident && log.length > 0 ? { matter: incident, log } : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
