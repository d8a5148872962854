import type { Told } from '../deadlines/index.ts'
import { type ClockKind, type Incident, type TodoReason, whoMustAct } from '../incidents/index.ts'
import { factsFor } from './facts.ts'
import type { DueReminder } from './list-reminders.ts'
import type { Notice, Staff, World } from './notice.ts'
import { asNotices } from './staff-notices.ts'
import type { StaffStep } from './step.ts'
import { chainFrom, climb, listHolders, listSupervisors, workersOf } from './who-is-told.ts'

/** Which step is late when this clock runs out. */
const owedBy: Readonly<Record<Exclude<ClockKind, 'rate'>, TodoReason>> = {
  accept: 'accept',
  dispatch: 'decide',
  contact: 'handle',
  solve: 'handle',
  milestone: 'handle',
  coHandle: 'coHandle',
  verify: 'verify',
}

/** Whom to remind; nobody where the step is not owed any more. */
export function reminderNotices(incident: Incident, reminder: DueReminder, world: World): Notice[] {
  const { clock, of } = reminder
  // Rating is the reporter's to do, and nobody is pressed for it.
  const why = clock === 'rate' ? undefined : owedBy[clock]
  const todo = whoMustAct(incident, world.city).find(
    (one) => one.why === why && (clock !== 'coHandle' || one.unitId === of),
  )
  if (!todo) return []
  const { unitId, personId } = todo
  const owed = { unitId, why: todo.why, ...(personId === undefined ? {} : { personId }) }
  return asNotices(toldBy(reminder.tell, { incident, todo: owed, world }), {
    step: stepOf(reminder),
    urgent: incident.urgent,
    facts: factsFor({ after: incident }, reminder.dueAt),
    todo: owed,
  })
}

function stepOf({ at, dueAt, tell }: DueReminder): StaffStep {
  if (Date.parse(at) < Date.parse(dueAt)) return 'nearDue'
  return tell === 'handler' ? 'due' : 'overdue'
}

type Late = {
  readonly incident: Incident
  readonly todo: { readonly unitId: string; readonly personId?: string }
  readonly world: World
}

function toldBy(tell: Told, late: Late): readonly Staff[] {
  const { incident, todo, world } = late
  switch (tell) {
    case 'handler':
      return listHolders(incident, todo, world)
    case 'head':
      return headsOf(late)
    case 'supervisor':
      return listSupervisors(todo.unitId, incident, world)
    case 'centre':
      return centresFrom(late, 0)
    case 'centreAbove':
      return centresFrom(late, 1)
  }
}

/** A grid team's head is the community's; elsewhere it is whoever watches over the unit. */
function headsOf({ incident, todo: { unitId }, world }: Late): readonly Staff[] {
  const above = world.city.findUnitAbove(unitId)
  if (world.city.findUnit(unitId)?.kind !== 'gridTeam' || above === undefined)
    return listSupervisors(unitId, incident, world)
  return climb(above.id, world, (id) => workersOf(id, incident, world))
}

/** The dispatchers of the nearest centre that is not the late unit itself, or of the one that many further up. */
function centresFrom({ incident, todo: { unitId }, world }: Late, further: number): readonly Staff[] {
  const centres = chainFrom(unitId, world.city).filter(
    (id) => id !== unitId && world.city.findUnit(id)?.kind === 'centre',
  )
  const from = centres[further] ?? centres.at(-1)
  return from === undefined ? [] : climb(from, world, (id) => workersOf(id, incident, world))
}
