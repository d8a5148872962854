import type { Context } from '../context.ts'
import type { Clock, Due, Incident } from '../incident.ts'
import { levelOf, type Owed, owedAt } from './owed.ts'

type Computing = Pick<Context, 'city' | 'timing'>

/**
 * Where the deadlines of a matter lie computed anew, each from the start of its clock over its pauses, by the calendar
 * and the limits of now: those that move. A date set by hand stays.
 */
export function duesAgain(incident: Incident, computing: Computing): Due[] {
  return incident.clocks.flatMap((clock) => {
    if (clock.stoppedAt !== undefined || (clock.dueAt !== undefined && clock.limit === undefined)) return []
    const due = dueAgain(clock, incident, computing)
    return due && isMoved(clock, due) ? [due] : []
  })
}

/** A step whose limit was taken away keeps the one it has. */
function dueAgain(clock: Clock, incident: Incident, { city, timing }: Computing): Due | undefined {
  const { kind, of, startedAt, pauses } = clock
  const owingId = kind === 'coHandle' ? (of ?? '') : incident.leadUnitId
  const level = clock.limit?.level ?? levelOf(owingId, incident, { city })
  const found = findTerm(clock, owedAt(level, incident, { timing, now: startedAt }))
  const limit = found?.limit ?? clock.limit
  const dueAt = clock.dueAt ?? found?.dueAt
  if (limit === undefined || dueAt === undefined) return undefined
  const over = pauses.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]))
  return {
    kind,
    ...(of === undefined ? {} : { of }),
    dueAt: timing.again({ dueAt, limit }, { startedAt, pauses: over }, incident.place.areaCode),
    limit,
  }
}

function findTerm({ kind, of }: Clock, owed: Owed) {
  return kind === 'milestone' ? owed.milestones.find(({ id }) => id === of) : owed[kind]
}

function isMoved({ dueAt, limit }: Clock, due: Due): boolean {
  return due.dueAt !== dueAt || due.limit?.amount !== limit?.amount || due.limit?.unit !== limit?.unit
}
