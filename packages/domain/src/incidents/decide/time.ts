import { Refusal } from '../../refusal.ts'
import { findRunning } from '../clocks.ts'
import type { Incident } from '../incident.ts'
import { addDays, isAfter } from '../instants.ts'
import type { Decision } from './decision.ts'
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
export const suspend: Decision<'suspend'> = ({ reason, until }, { context: { now, policy } }) => {
  demandFuture(until, now, 'until')
  const isLong = isAfter(until, addDays(now, policy.suspendWithoutApprovalDays))
  return [{ type: isLong ? 'SuspensionRequested' : 'Suspended', reason, until }]
}

export const approveSuspension: Decision<'approveSuspension'> = ({ approved, reason }, { incident, context }) => {
  if (incident.request?.kind !== 'suspension') throw new Refusal('incident.not-allowed')
  if (!approved) return [{ type: 'SuspensionRefused', reason }]
  demandFuture(incident.request.until, context.now, 'until')
  return [{ type: 'Suspended', reason: incident.request.reason, until: incident.request.until }]
}

export const resume: Decision<'resume'> = ({ reason }) => [{ type: 'Resumed', reason }]

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
