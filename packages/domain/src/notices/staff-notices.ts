import { type EventType, type IncidentEvent, type LoggedEvent, type Todo, whoMustAct } from '../incidents/index.ts'
import { factsFor } from './facts.ts'
import { type Change, keyOfTodo, type Notice, type Staff, type World } from './notice.ts'
import type { StaffStep } from './step.ts'
import { listHolders, listLeads, listSupervisors, workersOf } from './who-is-told.ts'

/** What staff are told, the most important first. */
export function staffNotices(change: Change, world: World): Notice[] {
  return [...newTodos(change, world), ...eventNotices(change, world), ...losses(change, world)]
}

function newTodos(change: Change, world: World): Notice[] {
  const { before, after, events } = change
  const known = new Set(before ? whoMustAct(before, world.city).map(keyOfTodo) : [])
  return whoMustAct(after, world.city)
    .filter((todo) => !known.has(keyOfTodo(todo)) && !isOwnStep(todo, events))
    .flatMap((todo) => {
      const step = stepOf(todo, events)
      const facts = factsFor(change, todo.dueAt)
      const { unitId, personId, why } = todo
      const owed = { unitId, why, ...(personId === undefined ? {} : { personId }) }
      return listHolders(after, todo, world).map(({ personId: id }) => ({
        recipient: { kind: 'staff' as const, personId: id },
        step,
        urgent: after.urgent && step !== 'takenOver',
        facts,
        todo: owed,
      }))
    })
}

/** Colleagues see in their inbox what one of them took on; somebody it was given to by name is told. */
function isOwnStep({ unitId, personId }: Todo, events: readonly LoggedEvent[]): boolean {
  return personId === undefined && events.some(({ actedBy }) => actedBy.kind === 'staff' && actedBy.unitId === unitId)
}

const again: readonly EventType[] = ['Rejected', 'Rated', 'CalledBack', 'Reopened']

function stepOf({ why }: Todo, events: readonly LoggedEvent[]): StaffStep {
  const has = (types: readonly EventType[]) => events.some(({ event }) => types.includes(event.type))
  if (why === 'decide' && has(['Returned'])) return 'returned'
  if (why === 'handle' && events.some(isHandOver)) return 'takenOver'
  return why === 'handle' && has(again) ? 'redo' : why
}

/** Nobody delegated it: the one who had it has left. */
function isHandOver({ event, actedBy }: LoggedEvent): boolean {
  return event.type === 'Delegated' && actedBy.kind === 'system'
}

function eventNotices(change: Change, world: World): Notice[] {
  const { after } = change
  return change.events.flatMap((logged) => {
    const [step, people] = toldOf(logged, change, world) ?? []
    if (step === undefined || people === undefined) return []
    const urgent = after.urgent && (step === 'urged' || step === 'supervised')
    return asNotices(people, { step, urgent, facts: factsFor(change) })
  })
}

/** What whoever has the matter hears of an event. */
const toLeads: { readonly [T in EventType]?: StaffStep } = {
  Urged: 'urged',
  Supervised: 'supervised',
  Extended: 'extended',
  ExtensionRefused: 'extensionRefused',
  SuspensionRefused: 'suspensionRefused',
  UnreasonableRefused: 'unreasonableRefused',
  Resumed: 'resumed',
  Ruled: 'ruled',
  CoHandlerSignedOff: 'signedOff',
}

function toldOf(
  { event, actedBy }: LoggedEvent,
  { before, after }: Change,
  world: World,
): readonly [StaffStep, readonly Staff[]] | undefined {
  if (isUnsatisfied(event)) return ['watch', listSupervisors(after.leadUnitId, after, world)]
  if (event.type === 'CoHandlerReleased') return ['released', workersOf(event.unitId, after, world)]
  if (event.type === 'Noted' && actedBy.kind === 'resident') return ['answered', listLeads(after, world)]
  if (event.type === 'Suspended' && before?.request?.kind === 'suspension')
    return ['suspended', listLeads(after, world)]
  const step = toLeads[event.type]
  return step && [step, listLeads(after, world)]
}

function isUnsatisfied(event: IncidentEvent): boolean {
  return (event.type === 'Rated' && !event.satisfied) || (event.type === 'CalledBack' && event.satisfied === false)
}

const taking: readonly EventType[] = [
  'Merged',
  'Ruled',
  'Relocated',
  'Reclassified',
  'Dispatched',
  'Closed',
  'Escalated',
]

/** Nobody goes out for a matter that was taken from them. */
function losses(change: Change, world: World): Notice[] {
  const { before, after, events } = change
  const isTaken = events.some(({ event }) => taking.includes(event.type))
  const isGone = before && (before.leadUnitId !== after.leadUnitId || after.stage === 'merged' || isWithdrawn(events))
  if (!before || !isTaken || !isGone) return []
  if (before.stage !== 'reported' && before.stage !== 'handling' && before.stage !== 'suspended') return []
  const lost = { unitId: before.leadUnitId, ...(before.handlerId === undefined ? {} : { personId: before.handlerId }) }
  const hasActed = events.some(({ actedBy }) => actedBy.kind === 'staff' && actedBy.unitId === before.leadUnitId)
  if (hasActed && lost.personId === undefined) return []
  return asNotices(listHolders(after, lost, world), { step: 'gone', urgent: false, facts: factsFor(change) })
}

function isWithdrawn(events: readonly LoggedEvent[]): boolean {
  return events.some(({ event }) => event.type === 'Closed' && event.how === 'withdrawn')
}

export function asNotices(people: readonly Staff[], notice: Omit<Notice, 'recipient'>): Notice[] {
  return people.map(({ personId }) => ({ recipient: { kind: 'staff', personId }, ...notice }))
}
