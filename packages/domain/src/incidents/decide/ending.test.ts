import { expect, test } from 'vitest'
import { byWang, byWorker, command, report } from '../testing/commands.ts'
import { dispatcher, gridWorker, head, lin, officer, staff, supervisor, system, wang } from '../testing/small-city.ts'
import { type Act, day, given } from '../testing/specify.ts'

const atOffice: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
]
const joint: readonly Act[] = [...atOffice, [officer, command.invite]]
const resolved: readonly Act[] = [...atOffice, [officer, command.resolve]]
const proposed: readonly Act[] = [...atOffice, [officer, { ...command.resolve, outcome: 'unreasonable' }]]

test('[I52] where the closing rule asks for it, the result is shown in a photo, and the refusal says why', () => {
  for (const outcome of ['substantive', 'partial', 'unfounded'] as const)
    given(...atOffice)
      .when(officer, { ...command.resolve, outcome, proofIds: [] })
      .isRefused('incident.proof-required', { why: 'the green must be seen to be clear' })
})

test('[I52] nowhere else is a photo asked for', () => {
  given(...atOffice)
    .when(officer, { ...command.resolve, outcome: 'procedural', proofIds: [] })
    .leaves({ stage: 'resolved' })
  const { categoryId: _unknown, ...plain } = report
  for (const category of [{}, { categoryId: 'noise' }, { categoryId: 'unlisted' }])
    given([lin, { ...plain, ...category }], [dispatcher, command.dispatch])
      .when(officer, { ...command.resolve, proofIds: [] })
      .leaves({ stage: 'resolved' })
})

test('[I53] open co-handlers are named, or released with a reason', () => {
  given(...joint)
    .when(officer, command.resolve)
    .isRefused('incident.co-handlers-open', { unitIds: ['community'] })
  given(...joint)
    .when(officer, { ...command.resolve, releases: [{ unitId: 'community', reason: ' ' }] })
    .isRefused('incident.co-handlers-open')
  given(...joint)
    .when(officer, { ...command.resolve, releases: [{ unitId: 'community', reason: 'no need' }] })
    .yields({ type: 'CoHandlerReleased', unitId: 'community', reason: 'no need' }, { type: 'Resolved' })
  given(...joint, [head, command.signOff])
    .when(officer, command.resolve)
    .yields({ type: 'Resolved' })
})

test('[I54] unreasonable is a proposal until a second person agrees', () => {
  given(...proposed)
    .when(officer, command.agreeUnreasonable)
    .isRefused('incident.not-allowed')
  for (const second of [dispatcher, supervisor])
    given(...proposed)
      .when(second, command.agreeUnreasonable)
      .leaves({ stage: 'resolved' })
  const { incident } = given(...proposed, [supervisor, command.agreeUnreasonable])
  expect(incident?.resolution).toMatchObject({
    outcome: 'unreasonable',
    byUnitId: 'streetOrder',
    byPersonId: 'departmentHandler@streetOrder',
  })
})

test('[I54] not agreed, the work goes on', () => {
  const refused: readonly Act[] = [...proposed, [dispatcher, { ...command.agreeUnreasonable, agreed: false }]]
  expect(given(...refused).incident).not.toHaveProperty('request')
  given(...refused)
    .when(officer, command.resolve)
    .leaves({ stage: 'resolved' })
})

test('[I54] a centre that handled it does not agree with itself', () => {
  const own: readonly Act[] = [
    [lin, report],
    [dispatcher, { ...command.dispatch, unitId: 'street' }],
    [dispatcher, { ...command.resolve, outcome: 'unreasonable' }],
  ]
  given(...own)
    .when(dispatcher, command.agreeUnreasonable)
    .isRefused('incident.own-work')
  given(...own)
    .when(staff('dispatcher', 'street', { person: 'colleague' }), command.agreeUnreasonable)
    .leaves({ stage: 'resolved' })
})

test('[I55] community or centre verifies, which closes at once', () => {
  for (const verifier of [head, dispatcher])
    given(...resolved)
      .when(verifier, command.verify)
      .leaves({ stage: 'closed' })
  given(...resolved)
    .when(officer, command.verify)
    .isRefused('incident.not-allowed')
})

test('[I55] nobody verifies their own or their unit’s work', () => {
  const byHead: readonly Act[] = [
    [lin, report],
    [head, command.accept],
    [head, command.resolve],
  ]
  given(...byHead)
    .when(head, command.verify)
    .isRefused('incident.own-work')
  given(...byHead)
    .when(staff('communityHead', 'community', { person: 'deputy' }), command.verify)
    .isRefused('incident.own-work')
  given(...byHead)
    .when(staff('dispatcher', 'street', { person: 'communityHead@community' }), command.verify)
    .isRefused('incident.own-work')
  given(...byHead)
    .when(dispatcher, command.verify)
    .leaves({ stage: 'closed' })
  given(...byHead)
    .when(head, command.reject)
    .isRefused('incident.own-work')
})

test('[I55] after verifying a reporter may still be dissatisfied', () => {
  given(...resolved, [head, command.verify])
    .when(lin, command.dissatisfied, day)
    .leaves({ stage: 'handling', reopenedTimes: 1 })
})

test('[I56] rejecting starts a new solve clock and keeps the earlier one', () => {
  const { incident } = given(...resolved, [head, command.reject])
  expect(incident).toMatchObject({ stage: 'handling', leadUnitId: 'streetOrder' })
  expect(incident?.clocks.map(({ kind, stoppedAt }) => [kind, stoppedAt])).toEqual([
    ['accept', '2026-03-02T03:00:00.000Z'],
    ['solve', '2026-03-02T04:00:00.000Z'],
    ['rate', '2026-03-02T05:00:00.000Z'],
    ['solve', undefined],
  ])
})

test('[I57] the word of the first resident closes', () => {
  given(...resolved)
    .when(lin, command.confirm)
    .yields({ type: 'Rated', satisfied: true }, { type: 'Closed', how: 'confirmed' })
  const own = { ...report, source: 'gridWorker', by: byWorker } as const
  const joined: readonly Act[] = [
    [gridWorker, own],
    [wang, command.join],
    [dispatcher, command.dispatch],
    [officer, command.resolve],
  ]
  given(...joined)
    .when(gridWorker, command.confirm)
    .leaves({ stage: 'resolved' })
  given(...joined)
    .when(wang, command.confirm)
    .leaves({ stage: 'closed' })
})

test('[I57] others rate beside it, and after closing within the window, each once per result', () => {
  const joined: readonly Act[] = [
    [lin, report],
    [wang, command.join],
    [dispatcher, command.dispatch],
    [officer, command.resolve],
  ]
  given(...joined)
    .when(wang, command.confirm)
    .yields({ type: 'Rated', reporterId: byWang.reporterId })
  given(...joined, [wang, command.confirm])
    .when(wang, command.dissatisfied)
    .isRefused('incident.rated-already')
  const closed: readonly Act[] = [...joined, [lin, command.confirm]]
  given(...closed)
    .when(wang, command.confirm)
    .leaves({ stage: 'closed' })
  given(...closed)
    .when(wang, command.confirm, 8 * day)
    .isRefused('incident.too-late')
  given(...closed)
    .when(wang, command.dissatisfied, 8 * day)
    .isRefused('incident.too-late')
})

test('[I57] staff do not confirm work they did themselves', () => {
  const own = { ...report, source: 'gridWorker', by: byWorker } as const
  given([gridWorker, own], [gridWorker, command.accept], [gridWorker, command.resolve])
    .when(gridWorker, command.confirm)
    .isRefused('incident.own-work')
})

test('[I58] dissatisfaction takes it back with a new clock and a watch', () => {
  const { incident } = given(...resolved, [lin, command.dissatisfied])
  expect(incident).toMatchObject({
    stage: 'handling',
    leadUnitId: 'streetOrder',
    supervision: { reason: 'it is back', byReporter: true, dueAt: '2026-03-07T05:00:00.000Z' },
    reporters: [{ rating: 'dissatisfied' }],
  })
  expect(incident?.clocks.filter(({ kind }) => kind === 'solve')).toMatchObject([
    { stoppedAt: '2026-03-02T04:00:00.000Z' },
    { startedAt: '2026-03-02T05:00:00.000Z' },
  ])
  given(...resolved)
    .when(lin, { type: 'dissatisfied', aspects: [] })
    .isRefused('input.invalid')
  given(...resolved)
    .when(lin, { type: 'dissatisfied', aspects: [], text: 'it is back' })
    .leaves({ stage: 'handling' })
})

test('[I59] the platform closes when the window has passed, not before', () => {
  given(...resolved)
    .when(system, command.passWindow, 7 * day - 1)
    .isRefused('incident.not-allowed')
  given(...resolved)
    .when(system, command.passWindow, 7 * day)
    .yields({ type: 'Closed', how: 'windowPassed' })
})
