import { retime, start, stop } from '../clocks.ts'
import type { Incident } from '../incident.ts'
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

type Times = { readonly dueAt?: string | undefined; readonly contactDueAt?: string | undefined }

/** Work begins, or goes on: a solve clock that runs already is not started again. */
export function beginHandling(incident: Incident, { dueAt, contactDueAt }: Times, { at }: Moment): Incident {
  const stopped = stop(incident.clocks, ['accept', 'dispatch'], at)
  const clocks = start(stopped, 'solve', { at, dueAt })
  const isFirst = !incident.clocks.some(({ kind }) => kind === 'contact')
  return {
    ...incident,
    stage: 'handling',
    clocks: contactDueAt !== undefined && isFirst ? start(clocks, 'contact', { at, dueAt: contactDueAt }) : clocks,
  }
}

/** Back to work after it was called done: what came before stays on record and a new clock starts. */
export function beginAgain(incident: Incident, dueAt: string | undefined, { at }: Moment): Incident {
  const { closing: _closing, ...rest } = incident
  const clocks = start(stop(rest.clocks, ['rate'], at), 'solve', { at, dueAt })
  return { ...withoutRequest(rest), stage: 'handling', clocks }
}

/** It lies with a unit that must decide who takes it; the solve clock goes on. */
export function beginDispatching(incident: Incident, dueAt: string | undefined, { at }: Moment): Incident {
  const clocks = start(stop(incident.clocks, ['accept'], at), 'dispatch', { at, dueAt })
  return { ...incident, stage: 'dispatching', clocks: retime(clocks, 'dispatch', dueAt) }
}
