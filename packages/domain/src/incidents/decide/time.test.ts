import { expect, test } from 'vitest'
import { carryOut } from '../carry-out.ts'
import { later } from '../instants.ts'
import { reporterView } from '../reporter-view.ts'
import { command, report } from '../testing/commands.ts'
import { plainTiming } from '../testing/plain-timing.ts'
import { countyDispatcher, dispatcher, lin, officer, staff, supervisor, system, wang } from '../testing/small-city.ts'
import { type Act, begin, contextAt, day, given, hour } from '../testing/specify.ts'

const atOffice: readonly Act[] = [
  [lin, report],
  [dispatcher, command.dispatch],
]
const until = (days: number) => later(begin, days * day)
const longWait = { ...command.suspend, until: until(40) }
const solveDue = (acts: readonly Act[]) => given(...acts).incident?.clocks.find(({ kind }) => kind === 'solve')?.dueAt

test('[I46] one request is pending at a time', () => {
  given(...atOffice, [officer, command.requestExtension])
    .when(officer, command.suspend)
    .isRefused('incident.request-pending')
  given(...atOffice, [officer, longWait])
    .when(officer, command.requestExtension)
    .isRefused('incident.request-pending')
  given(...atOffice, [officer, longWait])
    .when(officer, { ...command.resolve, outcome: 'unreasonable' })
    .isRefused('incident.request-pending')
})

test('[I47] an extension is asked for and granted as asked, or to another later date', () => {
  const asked: readonly Act[] = [...atOffice, [officer, command.requestExtension]]
  expect(solveDue(asked)).toBe(solveDue(atOffice))
  expect(solveDue([...asked, [supervisor, command.extend]])).toBe(until(30))
  expect(solveDue([...asked, [dispatcher, { ...command.extend, dueAt: until(20) }]])).toBe(until(20))
  given(...asked)
    .when(dispatcher, { ...command.extend, dueAt: until(2) })
    .isRefused('incident.date-not-later')
  given(...atOffice)
    .when(officer, { ...command.requestExtension, dueAt: until(3) })
    .isRefused('incident.date-not-later', { dueAt: '2026-03-07T03:00:00.000Z' })
})

test('[I47] a refused extension leaves the deadline, and one may ask again', () => {
  const refused: readonly Act[] = [
    ...atOffice,
    [officer, command.requestExtension],
    [supervisor, { ...command.extend, approved: false }],
  ]
  expect(solveDue(refused)).toBe(solveDue(atOffice))
  given(...refused)
    .when(officer, command.requestExtension)
    .yields({ type: 'ExtensionRequested' })
})

test('[I47] without a deadline there is nothing to extend, without a request nothing to grant', () => {
  const { incident, now } = given([lin, report])
  const { incident: untimed } = carryOut(incident, command.dispatch, {
    ...contextAt(now, dispatcher),
    timing: plainTiming(() => ({})),
  })
  expect(() => carryOut(untimed, command.requestExtension, contextAt(now, officer))).toThrow('incident.not-allowed')
  given(...atOffice)
    .when(supervisor, command.extend)
    .isRefused('incident.not-allowed')
})

test('[I47] [I48] nobody grants what they asked for themselves', () => {
  const own: readonly Act[] = [
    [lin, report],
    [dispatcher, { ...command.dispatch, unitId: 'street' }],
  ]
  given(...own, [dispatcher, command.requestExtension])
    .when(dispatcher, command.extend)
    .isRefused('incident.own-work')
  given(...own, [dispatcher, longWait])
    .when(dispatcher, command.approveSuspension)
    .isRefused('incident.own-work')
  given(...own, [dispatcher, command.requestExtension])
    .when(countyDispatcher, command.extend)
    .leaves({ stage: 'handling' })
})

test('[I48] a short wait needs nobody, a long one a second person', () => {
  given(...atOffice)
    .when(officer, command.suspend)
    .leaves({ stage: 'suspended' })
  given(...atOffice)
    .when(officer, longWait)
    .leaves({ stage: 'handling' })
  given(...atOffice, [officer, longWait])
    .when(supervisor, command.approveSuspension)
    .leaves({
      stage: 'suspended',
      suspension: { reason: 'the court decides', until: until(40), version: 4 },
    })
  given(...atOffice, [officer, longWait])
    .when(dispatcher, { ...command.approveSuspension, approved: false })
    .yields({ type: 'SuspensionRefused' })
  given(...atOffice)
    .when(officer, { ...command.suspend, until: begin })
    .isRefused('incident.date-past')
  given(...atOffice, [officer, longWait])
    .when(dispatcher, command.approveSuspension, 60 * day)
    .isRefused('incident.date-past')
})

test('[I5] [I49] while it waits no clock runs, and the deadline moves by the time it stood still', () => {
  const waiting: readonly Act[] = [...atOffice, [officer, command.suspend]]
  const clock = given(...waiting).incident?.clocks.at(-1)
  expect(clock?.pauses).toEqual([{ from: '2026-03-02T04:00:00.000Z' }])
  const goingOn: readonly Act[] = [...waiting, [officer, command.resume, 3 * day]]
  expect(solveDue(goingOn)).toBe(later(solveDue(atOffice) ?? '', 3 * day))
  expect(given(...goingOn).incident).not.toHaveProperty('suspension')
})

test('[I76] a matter that waits for the reporter asks a question, and the reporter’s note takes it up again', () => {
  const asked: readonly Act[] = [
    ...atOffice,
    [officer, { ...command.suspend, reason: 'which gate?', waitingFor: 'reporter' }],
  ]
  const { incident, log } = given(...asked)
  expect(incident && reporterView(incident, log, 'lin').question).toEqual({
    text: 'which gate?',
    since: '2026-03-02T04:00:00.000Z',
    until: until(10),
  })
  given(...asked)
    .when(lin, { ...command.note, text: 'the north one' }, 2 * day)
    .yields(
      { type: 'Noted', text: 'the north one' },
      {
        type: 'Resumed',
        because: 'answered',
        dues: [{ kind: 'solve', dueAt: later(solveDue(atOffice) ?? '', 2 * day) }],
      },
    )
  given(...asked)
    .when(dispatcher, command.note)
    .yields({ type: 'Noted' })
  given(...asked)
    .when(officer, command.note)
    .leaves({ stage: 'suspended' })
  given(...atOffice, [officer, command.suspend])
    .when(lin, command.note)
    .yields({ type: 'Noted' })
})

test('[I48] [I76] a long wait for the reporter is agreed to like any other, and asks then', () => {
  const long = { ...longWait, waitingFor: 'reporter' } as const
  given(...atOffice, [officer, long])
    .when(lin, command.note)
    .yields({ type: 'Noted' })
  given(...atOffice, [officer, long])
    .when(supervisor, command.approveSuspension)
    .yields({ type: 'Suspended', waitingFor: 'reporter' })
})

test('[I49] the platform resumes when the date has come, not before', () => {
  given(...atOffice, [officer, command.suspend])
    .when(system, command.resume, day)
    .isRefused('incident.not-allowed')
  given(...atOffice, [officer, command.suspend])
    .when(system, command.resume, 10 * day)
    .leaves({ stage: 'handling' })
  given(...atOffice, [officer, command.suspend])
    .when(supervisor, command.resume)
    .isRefused('incident.not-allowed')
})

test('[I50] urging counts once per day in the city, whoever urges', () => {
  const urged: readonly Act[] = [...atOffice, [lin, command.urge]]
  given(...urged)
    .when(lin, command.urge, hour)
    .isRefused('incident.urged-today')
  given(...urged)
    .when(dispatcher, command.urge, hour)
    .isRefused('incident.urged-today')
  given(...urged)
    .when(wang, command.urge, day)
    .isRefused('incident.not-allowed')
  // The story stands at noon in the city: midnight there is twelve hours off.
  given(...urged)
    .when(lin, command.urge, 12 * hour - 1)
    .isRefused('incident.urged-today')
  expect(given(...urged, [lin, command.urge, 12 * hour]).incident?.urges).toEqual([
    { on: '2026-03-02', by: 'reporter' },
    { on: '2026-03-03', by: 'reporter' },
  ])
})

test('[I51] a watch has a date in the future', () => {
  given(...atOffice)
    .when(supervisor, command.supervise)
    .leaves({ supervision: { reason: 'the mayor asks', dueAt: until(9), byReporter: false, version: 3 } })
  given(...atOffice)
    .when(supervisor, { ...command.supervise, dueAt: begin })
    .isRefused('incident.date-past')
  given(...atOffice)
    .when(staff('supervisor', 'otherStreet'), command.supervise)
    .isRefused('incident.not-found')
})
