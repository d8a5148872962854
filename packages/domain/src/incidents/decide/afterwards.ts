import { Refusal } from '../../refusal.ts'
import type { RedactionTarget } from '../command.ts'
import type { IncidentEvent } from '../event.ts'
import { findAsked, findReporter } from '../find-reporter.ts'
import type { Incident, Reporter } from '../incident.ts'
import { addDays } from '../instants.ts'
import type { Decision, Situation } from './decision.ts'
import { given } from './demands.ts'
import { limitsIn, milestonesAhead, type Owed, owedBy } from './owed.ts'

export const verify: Decision<'verify'> = ({ note }) => [{ type: 'Closed', how: 'verified', ...given('note', note) }]

/** The unit that did the work goes on with it. */
export const reject: Decision<'reject'> = ({ reason }, { incident, context }) => {
  const owed = owedBy(incident.leadUnitId, incident, context)
  return [{ type: 'Rejected', reason, ...solvedBy(owed, incident) }]
}

/** The word of the one who is asked closes; the others' word is kept beside it. */
export const confirm: Decision<'confirm'> = ({ text }, situation) => {
  const { incident } = situation
  const { reporterId } = getReporter(situation)
  const rated: IncidentEvent = { type: 'Rated', reporterId, satisfied: true, aspects: [], ...given('text', text) }
  const closes = incident.stage === 'resolved' && findAsked(incident)?.reporterId === reporterId
  return closes ? [rated, { type: 'Closed', how: 'confirmed' }] : [rated]
}

export const dissatisfied: Decision<'dissatisfied'> = ({ aspects, text }, situation) => {
  const { incident, context } = situation
  if (aspects.length === 0 && !text?.trim()) throw new Refusal('input.invalid', { field: 'aspects' })
  const { reporterId } = getReporter(situation)
  const unitId = handlingUnit(situation)
  const watched = { dueAt: addDays(context.now, context.policy.rateWithinDays) }
  const dates = { ...watched, ...solvedBy(owedBy(unitId, incident, context), incident) }
  const rated = { type: 'Rated', reporterId, satisfied: false, aspects, ...given('text', text) } as const
  if (incident.stage === 'resolved') return [{ ...rated, ...dates }]
  return [
    { ...rated, dueAt: dates.dueAt },
    { type: 'Reopened', reason: text ?? '', unitId, ...dates },
  ]
}

export const callBack: Decision<'callBack'> = (command, situation) => {
  const { reached, satisfied, aspects = [], text, reopen: opensAgain } = command
  if (opensAgain && !reached) throw new Refusal('input.invalid', { field: 'reopen' })
  if (aspects.length > 0 && (!reached || satisfied !== false)) throw new Refusal('input.invalid', { field: 'aspects' })
  const called: IncidentEvent = {
    type: 'CalledBack',
    reached,
    ...given('satisfied', satisfied),
    ...(aspects.length > 0 ? { aspects: [...new Set(aspects)] } : {}),
    ...given('text', text),
  }
  return opensAgain ? [called, reopened(text ?? '', situation)] : [called]
}

export const reopen: Decision<'reopen'> = ({ reason }, situation) => [reopened(reason, situation)]

export const passWindow: Decision<'passWindow'> = () => [{ type: 'Closed', how: 'windowPassed' }]

export const redact: Decision<'redact'> = ({ reason, targets }, { incident }) => {
  if (targets.length === 0 || !targets.every((target) => isThere(target, incident)))
    throw new Refusal('incident.redaction-target')
  return [{ type: 'Redacted', reason, targets }]
}

function reopened(reason: string, situation: Situation): IncidentEvent {
  const { incident, context } = situation
  const unitId = handlingUnit(situation)
  return { type: 'Reopened', reason, unitId, ...solvedBy(owedBy(unitId, incident, context), incident) }
}

/** The dates of a new solve clock and of the milestones that are still ahead. */
function solvedBy(owed: Owed, incident: Incident) {
  return { ...given('dueAt', owed.solve?.dueAt), ...limitsIn(owed, ['solve']), ...milestonesAhead(incident, owed) }
}

/** The unit that had it, or who is responsible now where that unit is no more. */
function handlingUnit({ incident, context: { city } }: Situation): string {
  return city.findUnit(incident.leadUnitId)?.id ?? city.responsibleUnit(incident.place, incident).id
}

function getReporter({ incident, context }: Situation): Reporter {
  const reporter = findReporter(incident, context.actor)
  if (!reporter) throw new Refusal('incident.not-allowed')
  return reporter
}

function isThere(target: RedactionTarget, { version, photoIds, proofIds, notePhotoIds }: Incident): boolean {
  switch (target.kind) {
    case 'photo':
      return [...photoIds, ...proofIds, ...notePhotoIds].includes(target.photoId)
    case 'text':
      return Number.isInteger(target.version) && target.version >= 1 && target.version <= version
  }
}
