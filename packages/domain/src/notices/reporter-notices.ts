import type { EventType, IncidentEvent, Reporter } from '../incidents/index.ts'
import { findDueAt } from './due.ts'
import type { Change, Notice, NoticeFacts, Recipient } from './notice.ts'
import type { ReporterStep } from './step.ts'

/** What those who reported are told: the same to each, once. */
export function reporterNotices(change: Change): Notice[] {
  const told = toldOf(change)
  if (!told) return []
  const { step, facts } = told
  return change.after.reporters
    .flatMap((reporter) => recipientOf(reporter) ?? [])
    .map((recipient) => ({ recipient, step, urgent: false, facts }))
}

/** Partners read the change feed; nobody writes messages to a system. */
function recipientOf({ kind, reporterId, personId }: Reporter): Recipient | undefined {
  if (personId !== undefined) return { kind: 'staff', personId }
  return kind === 'resident' ? { kind: 'reporter', reporterId } : undefined
}

type Told = { readonly step: ReporterStep; readonly facts: NoticeFacts }

function toldOf(change: Change): Told | undefined {
  for (const { event } of change.events) {
    const step = stepOf(event, change)
    if (step !== undefined) return { step, facts: factsOf(event, change) }
  }
  return undefined
}

const plain: { readonly [T in EventType]?: ReporterStep } = {
  Declined: 'case.declined',
  Merged: 'case.merged',
  Resolved: 'case.done',
  Extended: 'case.delayed',
  Rejected: 'case.redo',
  Reopened: 'case.redo',
}

function stepOf(event: IncidentEvent, { before, after }: Change): ReporterStep | undefined {
  if (event.type === 'Reported') return firstWord(event)
  if (event.type === 'Accepted') return before?.stage === 'reported' ? 'case.accepted' : undefined
  if (event.type === 'Suspended') return event.waitingFor === 'reporter' ? 'case.asked' : 'case.delayed'
  if (event.type === 'Rated') return event.satisfied ? undefined : 'case.redo'
  if (event.type === 'Closed') return event.how === 'withdrawn' ? 'case.withdrawn' : undefined
  const isMoved = before !== undefined && before.leadUnitId !== after.leadUnitId && !after.confidential
  return plain[event.type] ?? (isMoved ? 'case.handedOver' : undefined)
}

/** Who reports on a screen of their own reads the case code there; a caller does not. */
function firstWord({ partOfId, source }: Extract<IncidentEvent, { type: 'Reported' }>): ReporterStep | undefined {
  if (partOfId !== undefined) return 'case.split'
  return source === 'onBehalf' ? 'case.received' : undefined
}

function factsOf(event: IncidentEvent, { after }: Change): NoticeFacts {
  const dueAt = event.type === 'Suspended' ? event.until : after.stage === 'handling' ? findDueAt(after) : undefined
  const until = dueAt === undefined ? {} : { dueAt }
  if (after.confidential) return until
  const { categoryId, leadUnitId } = after
  return {
    ...until,
    unitId: leadUnitId,
    ...(categoryId === undefined ? {} : { categoryId }),
    ...wordsOf(event),
  }
}

/** Only what is written for the reporter anyway. */
function wordsOf(event: IncidentEvent): Pick<NoticeFacts, 'reason' | 'more'> {
  if (event.type === 'Declined') return { reason: event.reason, more: event.whereToGo }
  if (event.type === 'Extended' || event.type === 'Suspended') return { reason: event.reason }
  return event.type === 'Resolved' ? { reason: event.done } : {}
}

/** Whether the steps of one matter are still worth telling a reporter after a newer one. */
export function isOvertakenBy(older: ReporterStep, newer: ReporterStep): boolean {
  const passing: readonly ReporterStep[] = ['case.accepted', 'case.handedOver', 'case.delayed', 'case.redo']
  return passing.includes(older) && newer !== 'case.received'
}
