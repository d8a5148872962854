import { expect, test } from 'vitest'
import { byWorker, command, report } from '../testing/commands.ts'
import {
  countyDispatcher,
  dispatcher,
  gridWorker,
  head,
  lin,
  officer,
  staff,
  supervisor,
} from '../testing/small-city.ts'
import { type Act, given } from '../testing/specify.ts'

const own = { ...report, source: 'gridWorker', by: byWorker } as const
const atHead: readonly Act[] = [
  [gridWorker, own],
  [head, command.accept],
]
const atCentre: readonly Act[] = [...atHead, [head, command.escalate]]
const atOffice: readonly Act[] = [...atCentre, [dispatcher, command.dispatch]]
const cityDispatcher = staff('dispatcher', 'cityCentre')
const housing = staff('departmentHandler', 'countyHousing')
const police = staff('departmentHandler', 'streetPolice')

const solveClocks = (acts: readonly Act[]) => given(...acts).incident?.clocks.filter(({ kind }) => kind === 'solve')

test('[I31] escalating goes one level up and waits there for a decision', () => {
  given(...atHead)
    .when(head, command.escalate)
    .leaves({ stage: 'dispatching', leadUnitId: 'street', senders: ['community'] })
})

test('[I31] escalating goes to a chosen higher centre, not sideways, down or to the same unit', () => {
  const to = (toUnitId: string) => ({ ...command.escalate, toUnitId })
  given(...atHead)
    .when(head, to('county'))
    .leaves({ leadUnitId: 'county' })
  for (const wrong of ['streetOrder', 'grid', 'otherStreet', 'farCounty'])
    given(...atHead)
      .when(head, to(wrong))
      .isRefused('unit.outside-scope')
  given(...atHead)
    .when(head, to('community'))
    .isRefused('incident.same-unit')
  given(...atHead)
    .when(head, to('nowhere'))
    .isRefused('unit.unknown')
})

test('[I31] at the top there is nothing above', () => {
  given(...atCentre, [dispatcher, command.escalate], [countyDispatcher, command.escalate])
    .when(cityDispatcher, command.escalate)
    .isRefused('incident.nothing-above')
})

test('[I32] a centre dispatches inside its area, itself included', () => {
  given(...atCentre)
    .when(dispatcher, command.dispatch)
    .leaves({ stage: 'handling', leadUnitId: 'streetOrder' })
  given(...atCentre)
    .when(dispatcher, { ...command.dispatch, unitId: 'street' })
    .leaves({ leadUnitId: 'street', senders: ['community'] })
  for (const outside of ['county', 'countyHousing', 'otherCommunity'])
    given(...atCentre)
      .when(dispatcher, { ...command.dispatch, unitId: outside })
      .isRefused('unit.outside-scope')
})

test('[I32] a community dispatches to its own grid teams only, a grid team and an office to nobody', () => {
  const to = (unitId: string) => ({ ...command.dispatch, unitId })
  given([gridWorker, own]).when(head, to('grid2')).leaves({ stage: 'handling', leadUnitId: 'grid2' })
  given([gridWorker, own]).when(head, to('community')).isRefused('unit.outside-scope')
  given([gridWorker, own]).when(head, to('streetOrder')).isRefused('unit.outside-scope')
  given([lin, report]).when(gridWorker, to('grid')).isRefused('incident.not-allowed')
  given(...atOffice, [officer, command.delegate], [gridWorker, command.return])
    .when(officer, to('grid'))
    .isRefused('incident.not-allowed')
})

test('[I33] dispatching carries a deadline and co-handlers', () => {
  given(...atCentre)
    .when(dispatcher, {
      ...command.dispatch,
      dueAt: '2026-03-20T00:00:00.000Z',
      coHandlers: [{ unitId: 'community', task: 'visit together' }],
    })
    .yields(
      { type: 'Dispatched', dueAt: '2026-03-20T00:00:00.000Z' },
      { type: 'CoHandlerInvited', unitId: 'community' },
    )
  given(...atCentre)
    .when(dispatcher, { ...command.dispatch, dueAt: '2026-03-01T00:00:00.000Z' })
    .isRefused('incident.date-past')
})

test('[I33] without a deadline the running solve clock keeps its own', () => {
  const before = solveClocks(atCentre)
  expect(before).toHaveLength(1)
  expect(solveClocks(atOffice)).toEqual(before)
})

test('[I33] a deadline moves the running clock and leaves its start', () => {
  const dated: Act = [dispatcher, { ...command.dispatch, dueAt: '2026-03-20T00:00:00.000Z' }]
  expect(solveClocks([...atCentre, dated])).toMatchObject([
    { startedAt: '2026-03-02T03:00:00.000Z', dueAt: '2026-03-20T00:00:00.000Z' },
  ])
})

test('[I34] the lead gives it to a person without giving it away', () => {
  given(...atOffice)
    .when(officer, { type: 'delegate', personId: 'mei' })
    .leaves({ leadUnitId: 'streetOrder', handlerId: 'mei', senders: ['community', 'street'] })
  given(...atOffice)
    .when(officer, { type: 'delegate' })
    .isRefused('input.invalid')
  given(...atOffice)
    .when(officer, { type: 'delegate', unitId: 'streetOrder' })
    .isRefused('incident.same-unit')
})

test('[I34] an office gives it down or to those at the place, not to another office', () => {
  const to = (unitId: string) => ({ type: 'delegate', unitId }) as const
  given(...atOffice)
    .when(officer, to('grid'))
    .leaves({ leadUnitId: 'grid', senders: ['community', 'street', 'streetOrder'] })
  given(...atOffice)
    .when(officer, to('community2'))
    .leaves({ leadUnitId: 'community2' })
  for (const wrong of ['streetPolice', 'street', 'county', 'otherGrid'])
    given(...atOffice)
      .when(officer, to(wrong))
      .isRefused('unit.outside-scope')
})

test('[I35] a return goes back the way it came, step by step', () => {
  given(...atOffice)
    .when(officer, command.return)
    .leaves({ stage: 'dispatching', leadUnitId: 'street', senders: ['community'] })
  given(...atOffice, [officer, command.return], [dispatcher, command.accept])
    .when(dispatcher, command.return)
    .leaves({ stage: 'dispatching', leadUnitId: 'community', senders: [] })
})

test('[I35] what nobody sent goes one level up: to be decided there, or accepted if it never was', () => {
  given([lin, report], [gridWorker, command.accept])
    .when(gridWorker, command.return)
    .leaves({ stage: 'dispatching', leadUnitId: 'community' })
  given([lin, report]).when(gridWorker, command.return).leaves({ stage: 'reported', leadUnitId: 'community' })
})

test('[I36] a dispute leaves the lead where it is, and is raised once', () => {
  given(...atOffice)
    .when(officer, command.dispute)
    .leaves({ stage: 'handling', leadUnitId: 'streetOrder' })
  given(...atOffice, [officer, command.dispute])
    .when(officer, command.resolve)
    .leaves({ stage: 'resolved' })
  given(...atOffice, [officer, command.dispute])
    .when(officer, command.dispute)
    .isRefused('incident.request-pending')
})

test('[I37] the centre rules: another lead has its own limit from when the work began, the same one its deadline', () => {
  const disputed: readonly Act[] = [...atOffice, [officer, command.dispute]]
  given(...disputed)
    .when(dispatcher, command.rule)
    .leaves({ stage: 'handling', leadUnitId: 'streetPolice', senders: ['community', 'street'] })
  expect(solveClocks([...disputed, [dispatcher, command.rule]])).toMatchObject([
    { startedAt: '2026-03-02T03:00:00.000Z', dueAt: '2026-03-07T03:00:00.000Z' },
  ])
  const stays: Act = [dispatcher, { ...command.rule, leadUnitId: 'streetOrder' }]
  expect(solveClocks([...disputed, stays])).toEqual(solveClocks(disputed))
  expect(given(...disputed, stays).incident).not.toHaveProperty('dispute')
})

test('[I37] nobody rules without a dispute, beyond the area, or on one’s own', () => {
  given(...atOffice)
    .when(dispatcher, command.rule)
    .isRefused('incident.not-allowed')
  given(...atOffice, [officer, command.dispute])
    .when(dispatcher, { ...command.rule, leadUnitId: 'countyHousing' })
    .isRefused('unit.outside-scope')
  given(...atCentre, [dispatcher, command.accept], [dispatcher, command.dispute])
    .when(dispatcher, command.rule)
    .isRefused('incident.own-work')
})

test('[I16] a lower centre does not decide over what a higher unit leads', () => {
  const atCounty: readonly Act[] = [...atCentre, [dispatcher, command.escalate]]
  given(...atCounty)
    .when(dispatcher, command.dispatch)
    .isRefused('incident.not-allowed')
  given(...atCounty)
    .when(dispatcher, command.supervise)
    .isRefused('incident.not-allowed')
  const atHousing: readonly Act[] = [...atCounty, [countyDispatcher, { ...command.dispatch, unitId: 'countyHousing' }]]
  given(...atHousing, [housing, command.dispute])
    .when(dispatcher, command.rule)
    .isRefused('incident.not-allowed')
  given(...atHousing, [housing, command.dispute])
    .when(countyDispatcher, command.rule)
    .leaves({ leadUnitId: 'streetPolice' })
})

test('[I38] a new lead starts without what was pending with the old one', () => {
  const { incident } = given(
    ...atOffice,
    [officer, { type: 'delegate', personId: 'mei' }],
    [officer, command.dispute],
    [officer, command.requestExtension],
    [officer, command.return],
    [dispatcher, { ...command.dispatch, unitId: 'streetPolice' }],
  )
  for (const pending of ['handlerId', 'dispute', 'request']) expect(incident).not.toHaveProperty(pending)
  given(...atOffice, [officer, command.return])
    .when(police, command.resolve)
    .isRefused('incident.not-found')
})

test('[I6] however it is handed about, the solve clock started once', () => {
  const clocks = solveClocks([
    ...atOffice,
    [officer, command.dispute],
    [dispatcher, command.rule],
    [police, command.return],
    [dispatcher, { ...command.dispatch, dueAt: '2026-04-01T00:00:00.000Z' }],
    [officer, command.suspend],
    [officer, command.resume],
    [officer, command.delegate],
  ])
  expect(clocks).toHaveLength(1)
  expect(clocks).toMatchObject([{ startedAt: '2026-03-02T03:00:00.000Z' }])
})

test('[I16] a supervisor’s word reaches the same as the unit’s', () => {
  given(...atOffice)
    .when(supervisor, command.supervise)
    .leaves({ stage: 'handling' })
})
