import { Refusal } from '../../refusal.ts'
import type { Decision } from './decision.ts'
import { demandCoHandlers, given } from './demands.ts'

export const invite: Decision<'invite'> = ({ unitId, task, dueAt }, situation) => {
  const invited = { unitId, task, ...given('dueAt', dueAt) }
  demandCoHandlers([invited], situation, situation.incident.leadUnitId)
  return [{ type: 'CoHandlerInvited', ...invited }]
}

export const signOff: Decision<'signOff'> = ({ unitId, result, photoIds }, { acting }) => {
  if (acting.unitId === undefined || (unitId !== undefined && unitId !== acting.unitId))
    throw new Refusal('unit.outside-scope', { unitId })
  return [{ type: 'CoHandlerSignedOff', unitId: acting.unitId, result, photoIds }]
}

export const contact: Decision<'contact'> = ({ contactedAt, how, gist }) => [
  { type: 'ReporterContacted', contactedAt, how, gist },
]

/** What a resident adds is for that resident to read, whatever was sent. */
export const note: Decision<'note'> = ({ text, photoIds, visibility }, { context }) => {
  if (text.trim() === '' && photoIds.length === 0) throw new Refusal('incident.empty-note')
  return [{ type: 'Noted', text, photoIds, visibility: context.actor.kind === 'resident' ? 'reporter' : visibility }]
}
