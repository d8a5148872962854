import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { cityOf } from '../city.ts'
import { command, report } from '../testing/commands.ts'
import { dispatcher, gridWorker, head, lin, officer, staff, units, wang } from '../testing/small-city.ts'
import { type Act, contextAt, day, given } from '../testing/specify.ts'

const resolved: readonly Act[] = [
  [lin, report],
  [wang, command.join],
  [dispatcher, command.dispatch],
  [officer, command.resolve],
]
const closed: readonly Act[] = [...resolved, [lin, command.confirm]]
const caller = staff('callbackOfficer', 'county')
const privacy = staff('privacyOfficer', 'county')

test('[I60] whoever calls back notes the answer, and may open it again for those reached', () => {
  given(...closed)
    .when(caller, command.callBack)
    .yields({ type: 'CalledBack', reached: true, satisfied: true })
  const again = { ...command.callBack, satisfied: false, text: 'it is back', reopen: true }
  given(...closed)
    .when(caller, again)
    .leaves({ stage: 'handling', reopenedTimes: 1 })
  given(...resolved)
    .when(dispatcher, again)
    .leaves({ stage: 'handling', reopenedTimes: 1 })
  given(...closed)
    .when(caller, { ...again, reached: false })
    .isRefused('input.invalid', { field: 'reopen' })
})

test('[I60] not the person who did the work, and not about a report that was withdrawn', () => {
  given(...closed)
    .when(staff('callbackOfficer', 'county', { person: 'departmentHandler@streetOrder' }), command.callBack)
    .isRefused('incident.own-work')
  given([lin, report], [lin, command.withdraw]).when(caller, command.callBack).isRefused('incident.not-allowed')
})

test('[I61] reporters reopen within the days of the policy, centres at any time', () => {
  given(...closed)
    .when(wang, command.reopen, 30 * day)
    .leaves({ stage: 'handling', leadUnitId: 'streetOrder' })
  given(...closed)
    .when(wang, command.reopen, 31 * day)
    .isRefused('incident.too-late')
  given(...closed)
    .when(dispatcher, command.reopen, 300 * day)
    .leaves({ stage: 'handling' })
  given(...closed)
    .when(head, command.reopen)
    .isRefused('incident.not-allowed')
})

test('[I61] where the unit is no more, it goes to the one responsible now', () => {
  const { incident, now } = given(...closed)
  const left = units.filter(({ id }) => id !== 'streetOrder').map((unit) => ({ ...unit, name: unit.id }))
  const context = { ...contextAt(now, dispatcher), city: cityOf(left, new Map()) }
  expect(carryOut(incident, command.reopen, context).incident).toMatchObject({ stage: 'handling', leadUnitId: 'grid' })
})

test('[I61] reopening starts a new solve clock', () => {
  const { incident } = given(...closed, [lin, command.reopen, day])
  expect(incident?.clocks.filter(({ kind }) => kind === 'solve')).toHaveLength(2)
  expect(incident).not.toHaveProperty('closing')
})

test('[I62] a new result asks every reporter anew', () => {
  const again: readonly Act[] = [...closed, [wang, command.dissatisfied], [officer, command.resolve]]
  expect(given(...again).incident?.reporters.map(({ rating }) => rating)).toEqual([undefined, undefined])
  given(...again)
    .when(lin, command.confirm)
    .leaves({ stage: 'closed' })
})

test('[I63] a redacted text is gone from the state, and the log tells that it happened', () => {
  const { incident, log } = given(...resolved, [
    privacy,
    {
      ...command.redact,
      targets: [
        { kind: 'text', version: 1 },
        { kind: 'text', version: 4 },
      ],
    },
  ])
  expect(incident).toMatchObject({ text: '', resolution: { done: '' }, stage: 'resolved' })
  expect(incident?.redactions.map(({ target }) => target)).toEqual(['text:1', 'text:4'])
  expect(log.at(-1)?.event).toMatchObject({ type: 'Redacted', reason: 'a name' })
})

test('[I63] texts that the state repeats are hidden with the event they came from', () => {
  const busy: readonly Act[] = [
    ...resolved.slice(0, 3),
    [officer, command.invite],
    [officer, command.dispute],
    [officer, command.requestExtension],
    [dispatcher, command.supervise],
  ]
  const hide = (version: number): Act => [privacy, { ...command.redact, targets: [{ kind: 'text', version }] }]
  expect(given(...busy, hide(4), hide(5), hide(6), hide(7)).incident).toMatchObject({
    coHandlers: [{ task: '' }],
    dispute: { grounds: '' },
    request: { reason: '' },
    supervision: { reason: '' },
  })
  expect(given(...busy.slice(0, 3), [officer, command.suspend], hide(4)).incident?.suspension?.reason).toBe('')
  const unreasonable = { ...command.resolve, outcome: 'unreasonable' } as const
  const proposed = given(...busy.slice(0, 3), [officer, unreasonable], hide(4), [
    privacy,
    { ...command.redact, targets: [{ kind: 'photo', photoId: 'after' }] },
  ])
  expect(proposed.incident?.request).toMatchObject({ done: '', proofIds: [] })
  const declined = given([lin, report], [dispatcher, command.decline], hide(2)).incident
  expect(declined?.decline).toMatchObject({ reason: '', whereToGo: '' })
})

test('[I63] a redacted photo is gone from wherever it was shown', () => {
  const photos: readonly Act[] = [
    ...resolved.slice(0, 3),
    [officer, { ...command.note, photoIds: ['site'] }],
    [officer, command.resolve],
  ]
  const again: readonly Act[] = [
    ...photos,
    [head, command.reject],
    [officer, { ...command.resolve, proofIds: ['later'] }],
  ]
  expect(given(...again).incident).toMatchObject({ notePhotoIds: ['site', 'after'], proofIds: ['later'] })
  const { incident } = given(...again, [
    privacy,
    {
      ...command.redact,
      targets: ['before', 'site', 'after', 'later'].map((photoId) => ({ kind: 'photo', photoId }) as const),
    },
  ])
  expect(incident).toMatchObject({ photoIds: [], notePhotoIds: [], proofIds: [] })
})

test('[I63] only what is there, by a privacy officer of the area, in any stage', () => {
  const targets = [[], [{ kind: 'text', version: 9 }], [{ kind: 'photo', photoId: 'nowhere' }]] as const
  for (const wrong of targets)
    given(...closed)
      .when(privacy, { ...command.redact, targets: wrong })
      .isRefused('incident.redaction-target')
  given(...closed)
    .when(privacy, command.redact)
    .leaves({ stage: 'closed' })
  given(...closed)
    .when(gridWorker, command.redact)
    .isRefused('incident.not-allowed')
  given(...closed)
    .when(staff('privacyOfficer', 'farCounty'), command.redact)
    .isRefused('incident.not-found')
})
