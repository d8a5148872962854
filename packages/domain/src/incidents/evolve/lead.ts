import { findRunning, start, stop } from '../clocks.ts'
import type { DatedBy, OnTheWay } from '../event.ts'
import type { Clock, Incident } from '../incident.ts'
import type { Moment } from './evolution.ts'

/** What was pending with the present lead ends with it: requests, a dispute, and the person it was given to. */
export function withoutPending(incident: Incident): Incident {
  const { dispute: _dispute, request: _request, handlerId: _handler, ...rest } = incident
  return rest
}

export function withoutRequest(incident: Incident): Incident {
  const { request: _request, ...rest } = incident
  return rest
}

export function giveTo(incident: Incident, leadUnitId: string, { at }: Moment): Incident {
  return { ...withoutPending(incident), leadUnitId, heldSince: at }
}

type Work = DatedBy & OnTheWay & { readonly dueAt?: string | undefined; readonly contactDueAt?: string | undefined }

/** Work begins, or goes on: a solve clock that runs already is not started again. */
export function beginHandling(incident: Incident, work: Work, { at }: Moment): Incident {
  const stopped = stop(incident.clocks, ['accept', 'dispatch'], at)
  const clocks = startWork(stopped, work, at)
  const isFirst = !incident.clocks.some(({ kind }) => kind === 'contact')
  const contact = { at, dueAt: work.contactDueAt, limit: work.limits?.contact }
  return {
    ...incident,
    stage: 'handling',
    clocks: work.contactDueAt !== undefined && isFirst ? start(clocks, 'contact', contact) : clocks,
  }
}

/** Back to work after it was called done: what came before stays on record and a new clock starts. */
export function beginAgain(incident: Incident, work: Work, { at }: Moment): Incident {
  const { closing: _closing, ...rest } = incident
  const clocks = startWork(stop(rest.clocks, ['verify', 'rate'], at), work, at)
  return { ...withoutRequest(rest), stage: 'handling', clocks }
}

type Decision = DatedBy & { readonly dispatchDueAt?: string | undefined }

/** It lies with a unit that must decide who takes it, in its own time; the solve clock goes on. */
export function beginDispatching(incident: Incident, { dispatchDueAt, limits }: Decision, { at }: Moment): Incident {
  const stopped = stop(incident.clocks, ['accept', 'dispatch'], at)
  const clocks = start(stopped, 'dispatch', { at, dueAt: dispatchDueAt, limit: limits?.dispatch })
  return { ...incident, stage: 'dispatching', clocks }
}

/** Milestones lie on the way, so they begin with the work. */
export function startMilestones(clocks: readonly Clock[], milestones: OnTheWay['milestones'] = [], at: string) {
  return milestones.reduce<readonly Clock[]>(
    (all, { id, ...milestone }) => start(all, 'milestone', { at, of: id, ...milestone }),
    clocks,
  )
}

function startWork(clocks: readonly Clock[], { dueAt, limits, milestones }: Work, at: string): readonly Clock[] {
  if (findRunning(clocks, 'solve')) return clocks
  return startMilestones(start(clocks, 'solve', { at, dueAt, limit: limits?.solve }), milestones, at)
}
