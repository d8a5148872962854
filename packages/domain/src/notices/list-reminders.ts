import type { FullTiming, StepTime, Told } from '../deadlines/index.ts'
import { type Clock, type ClockKind, type Incident, isRunning } from '../incidents/index.ts'

/** A time at which somebody is reminded of a clock of a matter. */
export type DueReminder = {
  /** Names it for good: one told under this key is not told again. */
  readonly key: string
  /** Names the clock with its deadline: of what is overdue together, only the latest is told. */
  readonly clockKey: string
  readonly clock: ClockKind
  /** The co-handling unit whose clock it is, or the milestone. */
  readonly of?: string
  readonly dueAt: string
  readonly at: string
  readonly tell: Told
}

/** What there is to remind of in a matter as it stands; a deadline that moved brings new ones. */
export function listReminders(incident: Incident, timing: Pick<FullTiming, 'remindersFor'>): DueReminder[] {
  return incident.clocks.filter(isRunning).flatMap((clock) => ofClock(incident, clock, timing))
}

function ofClock(incident: Incident, clock: Clock, timing: Pick<FullTiming, 'remindersFor'>): DueReminder[] {
  const { kind, of, startedAt, dueAt, limit } = clock
  if (dueAt === undefined) return []
  const { urgent, place, categoryId } = incident
  // Reminders do not depend on the level; a date that was set by hand has none.
  const timed = {
    urgent,
    areaCode: place.areaCode,
    level: limit?.level ?? 'county',
    ...(categoryId === undefined ? {} : { categoryId }),
  } as const
  const term = { dueAt, ...(limit === undefined ? {} : { limit }) }
  const clockKey = [kind, of ?? '', startedAt, dueAt].join(' ')
  return timing.remindersFor(timed, { kind, startedAt, term }).map(({ step, at }) => ({
    key: [clockKey, nameOf(step.when), step.tell].join(' '),
    clockKey,
    clock: kind,
    ...(of === undefined ? {} : { of }),
    dueAt,
    at,
    tell: step.tell,
  }))
}

function nameOf(when: StepTime): string {
  return 'limit' in when ? `${when.side}${when.limit.amount}${when.limit.unit}` : when.side
}
