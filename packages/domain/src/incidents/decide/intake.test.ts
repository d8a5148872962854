import { expect, test } from 'vitest'
import type { Place } from '../incident.ts'
import { byLin, byWorker, command, report } from '../testing/commands.ts'
import {
  abroad,
  countyDispatcher,
  dispatcher,
  gridWorker,
  head,
  lin,
  nextGrid,
  officer,
  otherSide,
  resident,
  staff,
  supervisor,
  system,
  undrawn,
  wang,
} from '../testing/small-city.ts'
import { given, hour } from '../testing/specify.ts'

const own = { ...report, source: 'gridWorker', by: byWorker } as const

test('[I19] a resident’s report goes to the unit responsible for the place, wherever the resident is', () => {
  given().when(lin, report).leaves({ stage: 'reported', leadUnitId: 'grid' })
  given()
    .when(lin, { ...report, place: otherSide })
    .leaves({ leadUnitId: 'otherGrid' })
  given()
    .when(lin, { ...report, place: undrawn })
    .leaves({ leadUnitId: 'community2' })
})

test('[I80] a routing rule sends a report to its unit, whoever reports, and the log names the rule', () => {
  const routing = { version: 3, number: 2, ruleId: 'sheds', unitId: 'streetOrder' }
  const sent = { ...report, routing }
  given().when(lin, sent).leaves({ stage: 'reported', leadUnitId: 'streetOrder' })
  given()
    .when(gridWorker, { ...own, routing })
    .leaves({ leadUnitId: 'streetOrder' })
  const { log } = given([lin, sent], [officer, { type: 'accept' }])
  expect(log.map(({ event }) => event)).toMatchObject([{ routing }, { type: 'Accepted', unitId: 'streetOrder' }])
  given([lin, sent])
    .when(officer, { type: 'return', reason: 'not ours' })
    .leaves({ leadUnitId: 'street', stage: 'reported' })
})

test('[I80] a rule sends no confidential report, nothing out of its unit’s area, and nothing where it failed', () => {
  const routing = { version: 3, number: 2, ruleId: 'sheds', unitId: 'streetOrder' }
  given()
    .when(lin, { ...report, confidential: true, routing })
    .leaves({ leadUnitId: 'street' })
  given()
    .when(lin, { ...report, place: otherSide, routing })
    .leaves({ leadUnitId: 'otherGrid' })
  const failed = { version: 3, number: 2, ruleId: 'sheds', fault: 'closed' } as const
  given()
    .when(lin, { ...report, routing: failed })
    .leaves({ leadUnitId: 'grid' })
})

test('[I20] a confidential report goes to the lowest centre, whoever sends it', () => {
  given()
    .when(lin, { ...report, confidential: true })
    .leaves({ leadUnitId: 'street' })
  for (const cleared of [false, true])
    given()
      .when(staff('gridWorker', 'grid', { cleared }), { ...own, confidential: true })
      .leaves({ leadUnitId: 'street' })
})

test('[I21] a grid worker’s own report goes to his community', () => {
  given().when(gridWorker, own).leaves({ leadUnitId: 'community' })
  given()
    .when(gridWorker, { ...own, place: nextGrid })
    .leaves({ leadUnitId: 'grid2' })
})

test('[I21] a head’s and a dispatcher’s own report stays with them inside their area', () => {
  given().when(head, own).leaves({ leadUnitId: 'community' })
  given().when(dispatcher, own).leaves({ leadUnitId: 'street' })
  given()
    .when(head, { ...own, place: otherSide })
    .leaves({ leadUnitId: 'otherGrid' })
  given().when(officer, own).leaves({ leadUnitId: 'grid' })
})

test('[I22] staff who report for a caller report like the caller, who stays the reporter', () => {
  const { incident, log } = given([dispatcher, { ...report, source: 'onBehalf' }])
  expect(incident).toMatchObject({ leadUnitId: 'grid', reporters: [byLin] })
  expect(log[0]?.actedBy).toEqual({ kind: 'staff', personId: 'dispatcher@street', unitId: 'street' })
})

test('[I23] a place without a centre is refused', () => {
  given()
    .when(lin, { ...report, place: abroad })
    .isRefused('unit.nobody-responsible')
  given()
    .when(gridWorker, { ...own, place: abroad })
    .isRefused('unit.nobody-responsible')
})

test('[I24] an incident is reported once', () => {
  given([lin, report]).when(wang, report).isRefused('incident.already-reported')
  given().when(gridWorker, command.accept).isRefused('incident.not-found')
})

test('[I24] nobody reports in another’s name or through another’s door', () => {
  given().when(wang, report).isRefused('input.invalid')
  given().when(lin, own).isRefused('input.invalid')
  given().when(gridWorker, report).isRefused('input.invalid')
  given()
    .when(gridWorker, { ...own, by: byLin })
    .isRefused('input.invalid')
  given().when(system, report).isRefused('input.invalid')
  given().when(resident(), report).leaves({ stage: 'reported' })
  given()
    .when(system, { ...report, source: 'partner', by: { reporterId: 'water', kind: 'partner' } })
    .leaves({ source: 'partner' })
  given()
    .when(lin, { ...report, source: 'partner' })
    .leaves({ source: 'partner' })
  given()
    .when(gridWorker, { ...report, source: 'partner' })
    .isRefused('input.invalid')
})

test('[I24] the person behind an own report is who acts, whatever was sent', () => {
  given()
    .when(gridWorker, { ...own, by: { ...byWorker, personId: 'somebody' } })
    .leaves({ reporters: [{ ...byWorker, personId: 'gridWorker@grid', joinedAt: '2026-03-02T02:00:00.000Z' }] })
})

test('[I24] roles that take no part in matters do not report', () => {
  given().when(staff('auditAdministrator', 'cityCentre'), own).isRefused('incident.not-allowed', { commands: [] })
  given().when(staff('registryOfficer', 'community'), own).isRefused('incident.not-allowed')
})

test('[I24] a report says something, in words or in a photo', () => {
  given()
    .when(lin, { ...report, text: ' ', photoIds: [] })
    .isRefused('input.invalid', { field: 'text' })
  given()
    .when(lin, { ...report, text: '' })
    .leaves({ stage: 'reported' })
})

test('[I25] a small thing solved on the spot is closed at once, without a clock', () => {
  const { incident } = given([gridWorker, command.record])
  expect(incident).toMatchObject({ stage: 'closed', leadUnitId: 'grid', closing: { how: 'recorded' } })
  expect(incident?.clocks.every(({ stoppedAt }) => stoppedAt !== undefined)).toBe(true)
})

test('[I25] recorded for a resident it waits for the resident’s word', () => {
  const forLin = { ...command.record, report: { ...command.record.report, source: 'onBehalf', by: byLin } } as const
  given().when(head, forLin).leaves({ stage: 'resolved' })
  given([head, forLin]).when(lin, command.confirm).leaves({ stage: 'closed' })
})

test('[I25] a grid worker records in the whole of his community and not beyond', () => {
  const at = (place: Place) => ({ ...command.record, report: { ...command.record.report, place } })
  given().when(gridWorker, at(nextGrid)).leaves({ stage: 'closed', leadUnitId: 'grid' })
  given().when(gridWorker, at(otherSide)).isRefused('unit.outside-scope')
})

test('[I25] recording is not for centres or offices, not for tip-offs, and needs the photo that the rule asks for', () => {
  for (const actor of [dispatcher, officer, supervisor])
    given()
      .when(actor, command.record)
      .isRefused('incident.not-allowed', { commands: ['report'] })
  given()
    .when(gridWorker, { ...command.record, report: { ...command.record.report, confidential: true } })
    .isRefused('input.invalid', { field: 'confidential' })
  given()
    .when(gridWorker, { ...command.record, proofIds: [] })
    .isRefused('incident.proof-required')
})

test('[I26] the unit that holds it accepts it, names a handler and starts the solve clock', () => {
  given([lin, report])
    .when(gridWorker, { ...command.accept, personId: 'mei' })
    .yields({ type: 'Accepted', unitId: 'grid', personId: 'mei', dueAt: '2026-03-07T03:00:00.000Z' })
  expect(given([lin, report], [gridWorker, command.accept]).incident?.clocks).toMatchObject([
    { kind: 'accept', stoppedAt: '2026-03-02T03:00:00.000Z' },
    { kind: 'solve', startedAt: '2026-03-02T03:00:00.000Z' },
  ])
})

test('[I26] a centre that holds an undecided matter may take it itself', () => {
  given([gridWorker, own], [head, command.accept], [head, command.escalate])
    .when(dispatcher, command.accept)
    .leaves({ stage: 'handling', leadUnitId: 'street' })
})

test('[I27] a grid team takes what lies with its community, and a community what lies with its team', () => {
  given([gridWorker, own]).when(gridWorker, command.accept).leaves({ stage: 'handling', leadUnitId: 'grid' })
  given([lin, report]).when(head, command.accept).leaves({ stage: 'handling', leadUnitId: 'community' })
})

test('[I27] a grid team takes nothing from a centre or from another team', () => {
  given([dispatcher, own]).when(gridWorker, command.accept).isRefused('incident.not-allowed')
  given([dispatcher, own]).when(head, command.accept).isRefused('incident.not-allowed')
  given([lin, report]).when(staff('gridWorker', 'grid2'), command.accept).isRefused('incident.not-found')
})

test('[I28] a grid team cannot decline, a community can, and the clocks stop', () => {
  given([lin, report]).when(gridWorker, command.decline).isRefused('incident.not-allowed')
  const { incident } = given([gridWorker, own], [head, command.decline])
  expect(incident).toMatchObject({ stage: 'declined', decline: { whereToGo: 'the water company' } })
  expect(incident?.clocks).toMatchObject([{ kind: 'accept', stoppedAt: '2026-03-02T03:00:00.000Z' }])
})

test('[I28] a community declines for its grid team, not for a unit above or beside it', () => {
  given([lin, report]).when(head, command.decline).leaves({ stage: 'declined' })
  given([dispatcher, own]).when(head, command.decline).isRefused('incident.not-allowed')
})

test('[I29] a resident joins an open incident once', () => {
  given([lin, report])
    .when(wang, command.join)
    .yields({ type: 'Joined', by: { reporterId: 'wang' } })
  given([lin, report], [wang, command.join]).when(resident(), command.join).isRefused('incident.joined-already')
  given([lin, report], [wang, command.join]).when(wang, command.join).isRefused('incident.not-allowed')
  given([lin, report])
    .when(wang, { ...command.join, by: byLin })
    .isRefused('input.invalid')
})

test('[I29] nobody joins a tip-off or what has ended', () => {
  given([lin, { ...report, confidential: true }])
    .when(wang, command.join)
    .isRefused('incident.not-found')
  given([gridWorker, own], [head, command.decline]).when(wang, command.join).isRefused('incident.not-allowed')
})

test('[I30] the only reporter withdraws until it is accepted', () => {
  given([lin, report]).when(lin, command.withdraw).leaves({ stage: 'closed' })
  given([lin, report], [wang, command.join]).when(lin, command.withdraw).isRefused('incident.not-allowed')
  given([lin, report], [gridWorker, command.accept]).when(lin, command.withdraw).isRefused('incident.not-allowed')
  given([lin, report]).when(wang, command.withdraw).isRefused('incident.not-allowed')
})

test('[I18] words that must be there are not blank', () => {
  given([gridWorker, own])
    .when(head, { ...command.decline, whereToGo: '\n ' })
    .isRefused('input.invalid', { field: 'whereToGo' })
})

test('[I11] a refusal says what is possible instead', () => {
  given([lin, report], [gridWorker, command.accept])
    .when(lin, command.withdraw, hour)
    .isRefused('incident.not-allowed', { stage: 'handling', command: 'withdraw', commands: ['note', 'urge'] })
})

test('[I11] to a stranger it does not exist', () => {
  given([lin, report]).when(staff('departmentHandler', 'countyHousing'), command.accept).isRefused('incident.not-found')
  given([lin, report]).when(countyDispatcher, command.accept).isRefused('incident.not-allowed')
})
