import { Refusal } from '../../refusal.ts'
import { findPause, findRunning } from '../clocks.ts'
import type { Due, Incident } from '../incident.ts'
import { addDays, isAfter } from '../instants.ts'
import { duesAgain } from './again.ts'
import type { Decision, Situation } from './decision.ts'
import { demandFuture, given } from './demands.ts'

export const requestExtension: Decision<'requestExtension'> = ({ reason, dueAt }, { incident, context }) => {
  demandLater(dueAt, incident, context.now)
  return [{ type: 'ExtensionRequested', reason, dueAt }]
}

export const extend: Decision<'extend'> = ({ approved, reason, dueAt }, { incident, context }) => {
  if (incident.request?.kind !== 'extension') throw new Refusal('incident.not-allowed')
  if (!approved) return [{ type: 'ExtensionRefused', reason }]
  const granted = dueAt ?? incident.request.dueAt
  demandLater(granted, incident, context.now)
  return [{ type: 'Extended', dueAt: granted, reason }]
}

/** A short wait is the lead's own to decide; a long one needs a second person. */
export const suspend: Decision<'suspend'> = ({ reason, until, waitingFor }, { context: { now, policy } }) => {
  demandFuture(until, now, 'until')
  const isLong = isAfter(until, addDays(now, policy.suspendWithoutApprovalDays))
  return [{ type: isLong ? 'SuspensionRequested' : 'Suspended', reason, until, ...given('waitingFor', waitingFor) }]
}

export const approveSuspension: Decision<'approveSuspension'> = ({ approved, reason }, { incident, context }) => {
  const { request } = incident
  if (request?.kind !== 'suspension') throw new Refusal('incident.not-allowed')
  if (!approved) return [{ type: 'SuspensionRefused', reason }]
  demandFuture(request.until, context.now, 'until')
  const { until, waitingFor } = request
  return [{ type: 'Suspended', reason: request.reason, until, ...given('waitingFor', waitingFor) }]
}

export const resume: Decision<'resume'> = ({ reason }, situation) => [
  { type: 'Resumed', reason, dues: duesAfterPause(situation) },
]

/** Each deadline moves by what the waiting took of it. */
export function duesAfterPause({ incident, context: { timing, now } }: Situation): Due[] {
  return incident.clocks.flatMap(({ kind, of, dueAt, limit, ...clock }) => {
    const pause = findPause({ kind, ...clock })
    if (!pause || dueAt === undefined) return []
    const term = { dueAt, ...given('limit', limit) }
    const moved = timing.afterPause(term, { from: pause.from, to: now }, incident.place.areaCode)
    return [{ kind, ...given('of', of), dueAt: moved }]
  })
}

/** Where nothing moves there is nothing to do. */
export const retime: Decision<'retime'> = (_command, { incident, context }) => {
  const dues = duesAgain(incident, context)
  if (dues.length === 0) throw new Refusal('incident.not-allowed')
  return [{ type: 'Retimed', dues }]
}

export const urge: Decision<'urge'> = ({ text }) => [{ type: 'Urged', ...given('text', text) }]

export const supervise: Decision<'supervise'> = ({ reason, dueAt }, { context }) => {
  demandFuture(dueAt, context.now, 'dueAt')
  return [{ type: 'Supervised', reason, dueAt }]
}

function demandLater(dueAt: string, incident: Incident, now: string): void {
  demandFuture(dueAt, now, 'dueAt')
  const present = findRunning(incident.clocks, 'solve')?.dueAt
  if (present !== undefined && !isAfter(dueAt, present))
    throw new Refusal('incident.date-not-later', { dueAt: present })
}
