import { isRunning } from './clocks.ts'
import type { City } from './context.ts'
import type { Clock, ClockKind, Incident } from './incident.ts'
import { whoMustAct } from './who-must-act.ts'

/** A clock that runs towards a date, and whose time it is: the unit's, and the person's where it was given to one. */
export type OwedClock = {
  readonly clock: Clock & { readonly dueAt: string }
  readonly unitId: string
  readonly personId?: string
}

/** The clocks of the lead's own work, which its handler keeps an eye on. */
const ofHandler: readonly ClockKind[] = ['contact', 'milestone', 'solve']

/** Who is to keep which date now. For the rating window nobody can be late. */
export function whoOwes(incident: Incident, city: City): OwedClock[] {
  const verifier = whoMustAct(incident, city).find(({ why }) => why === 'verify')
  return incident.clocks.flatMap((clock) => {
    const { kind, of, dueAt } = clock
    const unitId = kind === 'verify' ? verifier?.unitId : kind === 'coHandle' ? of : incident.leadUnitId
    if (kind === 'rate' || !isRunning(clock) || dueAt === undefined || unitId === undefined) return []
    const { handlerId } = incident
    const isHandlers = handlerId !== undefined && ofHandler.includes(kind)
    return [{ clock: { ...clock, dueAt }, unitId, ...(isHandlers ? { personId: handlerId } : {}) }]
  })
}
