import { Refusal } from '../../refusal.ts'
import { findRunning } from '../clocks.ts'
import type { CoHandlerTask } from '../command.ts'
import type { IncidentEvent } from '../event.ts'
import { findReporter } from '../find-reporter.ts'
import type { Decision, Situation } from './decision.ts'
import { demandCoHandlers, given } from './demands.ts'
import { limitsIn, owedBy } from './owed.ts'
import { duesAfterPause } from './time.ts'

export const invite: Decision<'invite'> = ({ unitId, task, dueAt }, situation) => {
  const asked = { unitId, task, ...given('dueAt', dueAt) }
  demandCoHandlers([asked], situation, situation.incident.leadUnitId)
  return [invited(asked, situation)]
}

/** Where the inviter gave no date, the part has its limit. */
export function invited(task: CoHandlerTask, { incident, context }: Situation): IncidentEvent {
  if (task.dueAt !== undefined) return { type: 'CoHandlerInvited', ...task }
  const owed = owedBy(task.unitId, incident, context)
  const dates = { ...given('dueAt', owed.coHandle?.dueAt), ...limitsIn(owed, ['coHandle']) }
  return { type: 'CoHandlerInvited', ...task, ...dates }
}

export const signOff: Decision<'signOff'> = ({ unitId, result, photoIds }, { acting }) => {
  if (acting.unitId === undefined || (unitId !== undefined && unitId !== acting.unitId))
    throw new Refusal('unit.outside-scope', { unitId })
  return [{ type: 'CoHandlerSignedOff', unitId: acting.unitId, result, photoIds }]
}

export const contact: Decision<'contact'> = ({ contactedAt, how, gist }) => [
  { type: 'ReporterContacted', contactedAt, how, gist },
]

/**
 * What a resident adds is for that resident to read, whatever was sent. A matter that waits for the reporter's answer
 * has it now, and goes on.
 */
export const note: Decision<'note'> = ({ text, photoIds, voiceIds, visibility }, situation) => {
  const { incident, context, acting } = situation
  const isResident = context.actor.kind === 'resident'
  const shown = isResident ? 'reporter' : visibility
  // A recording is heard by staff only: to the reporter it says nothing.
  const isSpoken = shown === 'internal' && voiceIds !== undefined && voiceIds.length > 0
  if (text.trim() === '' && photoIds.length === 0 && !isSpoken) throw new Refusal('incident.empty-note')
  const noted: IncidentEvent = { type: 'Noted', text, photoIds, ...given('voiceIds', voiceIds), visibility: shown }
  const isAnswer = findReporter(incident, context.actor) !== undefined && acting.standing !== 'lead'
  if (incident.suspension?.waitingFor !== 'reporter' || !isAnswer) return [noted]
  return [noted, { type: 'Resumed', reason: '', because: 'answered', dues: duesAfterPause(situation) }]
}

/** The lead says how far the work is on its way; a step that has no such milestone is no step of it. */
export const reachMilestone: Decision<'reachMilestone'> = ({ milestoneId, done, photoIds }, { incident }) => {
  const running = findRunning(incident.clocks, 'milestone', milestoneId)
  if (!running) throw new Refusal('input.invalid', { field: 'milestoneId' })
  return [{ type: 'MilestoneReached', milestoneId, name: running.name ?? '', done, photoIds }]
}
