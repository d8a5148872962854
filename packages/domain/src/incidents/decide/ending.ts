import { Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Context } from '../context.ts'
import type { IncidentEvent } from '../event.ts'
import type { Incident } from '../incident.ts'
import { addDays } from '../instants.ts'
import { verifiersOf } from '../who-must-act.ts'
import type { Decision } from './decision.ts'
import { given } from './demands.ts'
import { limitsIn, type Matter, type Owed, owedBy } from './owed.ts'
import { demandProof } from './proof.ts'

export const decline: Decision<'decline'> = ({ reason, whereToGo }) => [{ type: 'Declined', reason, whereToGo }]

export const resolve: Decision<'resolve'> = (command, { incident, context, acting }) => {
  const { outcome, done, proofIds, voiceIds } = command
  const spoken = given('voiceIds', voiceIds)
  demandProof({ ...incident, outcome, proofIds }, context.city)
  const released = releaseOpen(incident, command)
  if (outcome === 'unreasonable') {
    if (incident.request) throw new Refusal('incident.request-pending')
    return [...released, { type: 'UnreasonableProposed', done, proofIds, ...spoken }]
  }
  const dates = resolvedBy(acting.unitId ?? incident.leadUnitId, incident, context)
  return [...released, { type: 'Resolved', outcome, done, proofIds, ...spoken, ...dates }]
}

export const agreeUnreasonable: Decision<'agreeUnreasonable'> = ({ agreed, reason }, { incident, context }) => {
  const { request } = incident
  if (request?.kind !== 'unreasonable' || context.actor.kind !== 'staff') throw new Refusal('incident.not-allowed')
  if (!agreed) return [{ type: 'UnreasonableRefused', reason }]
  const { done, proofIds } = request
  const agreedByPersonId = context.actor.personId
  const dates = resolvedBy(request.byUnitId, incident, context)
  return [{ type: 'Resolved', outcome: 'unreasonable', done, proofIds, agreedByPersonId, ...dates }]
}

export const withdraw: Decision<'withdraw'> = ({ reason }) => [
  { type: 'Closed', how: 'withdrawn', ...given('note', reason) },
]

type Result = Matter & Pick<Incident, 'confidential'>

/** Until when the reporter is asked, and until when somebody else than the unit that did the work looks at it. */
export function resolvedBy(unitId: string, matter: Result, context: Context) {
  const [verifier] = verifiersOf({ ...matter, byUnitId: unitId }, context.city)
  const verified = verifier ? owedBy(verifier.id, matter, context).verify : undefined
  const { rate } = owedBy(unitId, matter, context)
  const owed: Owed = { ...given('rate', rate), ...given('verify', verified), milestones: [] }
  return {
    rateDueAt: rate?.dueAt ?? addDays(context.now, context.policy.rateWithinDays),
    ...given('verifyDueAt', verified?.dueAt),
    ...limitsIn(owed, ['rate', 'verify']),
  }
}

/** Nobody's open part ends in silence: each is signed off, or released with the lead's reason. */
function releaseOpen({ coHandlers }: Incident, { releases }: CommandOf<'resolve'>): IncidentEvent[] {
  const open = coHandlers.filter(({ status }) => status === 'open')
  const reasonFor = (unitId: string) => releases.find((release) => release.unitId === unitId)?.reason.trim()
  const left = open.filter(({ unitId }) => !reasonFor(unitId)).map(({ unitId }) => unitId)
  if (left.length > 0) throw new Refusal('incident.co-handlers-open', { unitIds: left })
  return open.map(({ unitId }) => ({ type: 'CoHandlerReleased', unitId, reason: reasonFor(unitId) ?? '' }))
}
