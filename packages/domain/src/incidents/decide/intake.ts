import { isWithinScope, type Unit } from '../../accounts/index.ts'
import { Refusal } from '../../refusal.ts'
import type { CommandOf, Report } from '../command.ts'
import type { Context } from '../context.ts'
import type { IncidentEvent } from '../event.ts'
import type { ReportedBy } from '../incident.ts'
import { openingUnit, opens, receivingUnit } from '../opening.ts'
import type { Decision } from './decision.ts'
import { given } from './demands.ts'
import { resolvedBy } from './ending.ts'
import { limitsIn, owedBy, workDates } from './owed.ts'
import { demandProof, proofFreeIn } from './proof.ts'

type Reported = Extract<IncidentEvent, { type: 'Reported' }>

export function report(command: CommandOf<'report'>, context: Context): IncidentEvent[] {
  demandMayOpen('report', context)
  demandHonestSource(command, context)
  if (context.actor.kind === 'staff') openingUnit(command, context)
  const isOwn = command.source === 'gridWorker'
  const unit = isOwn
    ? receivingUnit(command.place, command.confidential, context)
    : context.city.responsibleUnit(command.place, command)
  return [reported(command, findSentTo(command, context)?.id ?? unit.id, context)]
}

/** Where a routing rule sends it; a confidential matter goes its own way. */
function findSentTo({ routing, place, confidential }: CommandOf<'report'>, { city }: Context): Unit | undefined {
  const unit = confidential || routing?.unitId === undefined ? undefined : city.findUnit(routing.unitId)
  return unit && isWithinScope(unit.areaCode, place.areaCode) ? unit : undefined
}

export function record(command: CommandOf<'record'>, context: Context): IncidentEvent[] {
  demandMayOpen('record', context)
  const made: Report = { ...command.report, type: 'report' }
  demandHonestSource(made, context)
  if (made.confidential) throw new Refusal('input.invalid', { field: 'confidential' })
  const unit = openingUnit(command, context)
  context.city.responsibleUnit(made.place, { confidential: false })
  demandRecordable(command, context)
  const { acceptDueAt: _none, limits: _neither, ...opened } = reported(made, unit.id, context)
  const resolved: IncidentEvent = {
    type: 'Resolved',
    outcome: 'substantive',
    done: command.done,
    proofIds: command.proofIds,
    ...resolvedBy(unit.id, made, context),
  }
  const isAsked = made.by.kind === 'resident'
  return isAsked ? [opened, resolved] : [opened, resolved, { type: 'Closed', how: 'recorded' }]
}

/** What somebody else brought is recorded everywhere: they wait for an answer. */
function demandRecordable(
  { report: { by, place, categoryId }, proofIds }: CommandOf<'record'>,
  { city }: Context,
): void {
  const { quickRecord, quickPhotos } = city.policyAt(place.areaCode)
  if (!quickRecord && by.kind !== 'resident') throw new Refusal('incident.record-off')
  if (quickPhotos === 'asCategory') demandProof({ categoryId, outcome: 'substantive', proofIds }, city)
}

/** A part waits with the unit that cut it out; everybody who reported the whole has reported the part. */
export function openPart(command: CommandOf<'openPart'>, context: Context): IncidentEvent[] {
  openingUnit(command, context)
  return [
    {
      ...reported(command.report, command.unitId, context),
      by: command.report.by,
      caseCode: command.part.caseCode,
      partOfId: command.fromId,
    },
    ...command.alsoBy.map((by): IncidentEvent => ({ type: 'Joined', by, photoIds: [] })),
  ]
}

export const accept: Decision<'accept'> = ({ personId, note }, { incident, context, acting }) => {
  const unitId = acting.unitId ?? incident.leadUnitId
  const { solveDueAt, ...dates } = workDates(incident, owedBy(unitId, incident, context))
  return [
    {
      type: 'Accepted',
      unitId,
      ...given('personId', personId),
      ...given('dueAt', solveDueAt),
      ...dates,
      ...given('note', note),
    },
  ]
}

export const join: Decision<'join'> = ({ by, text, photoIds }, { incident, context: { actor } }) => {
  if (by.kind !== 'resident') throw new Refusal('input.invalid', { field: 'by' })
  if (actor.kind === 'resident' && actor.reporterId !== undefined && actor.reporterId !== by.reporterId)
    throw new Refusal('input.invalid', { field: 'by' })
  if (incident.reporters.some(({ reporterId }) => reporterId === by.reporterId))
    throw new Refusal('incident.joined-already')
  return [{ type: 'Joined', by, ...given('text', text), photoIds }]
}

function reported({ type: _type, ...facts }: Report, unitId: string, context: Context): Reported {
  const owed = owedBy(unitId, facts, context)
  return {
    type: 'Reported',
    ...facts,
    by: signed(facts.by, context),
    ...proofFreeIn(facts.categoryId, context.city),
    caseCode: context.caseCode,
    unitId,
    ...given('acceptDueAt', owed.accept?.dueAt),
    ...limitsIn(owed, ['accept']),
  }
}

/** The person is known from who acts, never from what was sent. */
function signed({ personId: _sent, ...by }: ReportedBy, { actor }: Context): ReportedBy {
  return by.kind === 'staff' && actor.kind === 'staff' ? { ...by, personId: actor.personId } : by
}

function demandMayOpen(type: 'report' | 'record', { actor }: Context): void {
  const commands = opens(actor)
  if (!commands.includes(type)) throw new Refusal('incident.not-allowed', { command: type, commands })
}

function demandHonestSource({ source, by, text, photoIds }: Report, { actor }: Context): void {
  const fitting = {
    resident: actor.kind === 'resident' && by.kind === 'resident',
    gridWorker: actor.kind === 'staff' && by.kind === 'staff',
    onBehalf: actor.kind === 'staff' && by.kind === 'resident',
    partner:
      (actor.kind === 'system' && by.kind === 'partner') || (actor.kind === 'resident' && by.kind === 'resident'),
  }
  const isOneself = actor.kind !== 'resident' || actor.reporterId === undefined || actor.reporterId === by.reporterId
  if (!fitting[source] || !isOneself) throw new Refusal('input.invalid', { field: 'source' })
  if (text.trim() === '' && photoIds.length === 0) throw new Refusal('input.invalid', { field: 'text' })
}
