import { Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { addDays } from '../instants.ts'
import type { Decision } from './decision.ts'
import { given } from './demands.ts'
import { demandProof } from './proof.ts'

export const decline: Decision<'decline'> = ({ reason, whereToGo }) => [{ type: 'Declined', reason, whereToGo }]

export const resolve: Decision<'resolve'> = (command, { incident, context }) => {
  const { outcome, done, proofIds } = command
  demandProof({ categoryId: incident.categoryId, outcome, proofIds }, context.city)
  const released = releaseOpen(incident, command)
  if (outcome === 'unreasonable') {
    if (incident.request) throw new Refusal('incident.request-pending')
    return [...released, { type: 'UnreasonableProposed', done, proofIds }]
  }
  const rateDueAt = addDays(context.now, context.policy.rateWithinDays)
  return [...released, { type: 'Resolved', outcome, done, proofIds, rateDueAt }]
}

export const agreeUnreasonable: Decision<'agreeUnreasonable'> = ({ agreed, reason }, { incident, context }) => {
  const { request } = incident
  if (request?.kind !== 'unreasonable' || context.actor.kind !== 'staff') throw new Refusal('incident.not-allowed')
  if (!agreed) return [{ type: 'UnreasonableRefused', reason }]
  const { done, proofIds } = request
  const rateDueAt = addDays(context.now, context.policy.rateWithinDays)
  const agreedByPersonId = context.actor.personId
  return [{ type: 'Resolved', outcome: 'unreasonable', done, proofIds, agreedByPersonId, rateDueAt }]
}

export const withdraw: Decision<'withdraw'> = ({ reason }) => [
  { type: 'Closed', how: 'withdrawn', ...given('note', reason) },
]

/** Nobody's open part ends in silence: each is signed off, or released with the lead's reason. */
function releaseOpen({ coHandlers }: Incident, { releases }: CommandOf<'resolve'>): IncidentEvent[] {
  const open = coHandlers.filter(({ status }) => status === 'open')
  const reasonFor = (unitId: string) => releases.find((release) => release.unitId === unitId)?.reason.trim()
  const left = open.filter(({ unitId }) => !reasonFor(unitId)).map(({ unitId }) => unitId)
  if (left.length > 0) throw new Refusal('incident.co-handlers-open', { unitIds: left })
  return open.map(({ unitId }) => ({ type: 'CoHandlerReleased', unitId, reason: reasonFor(unitId) ?? '' }))
}
