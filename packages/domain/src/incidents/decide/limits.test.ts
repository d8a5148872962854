import { expect, test } from 'vitest'
import type { Actor } from '../../accounts/index.ts'
import { carryOut } from '../carry-out.ts'
import type { Command } from '../command.ts'
import type { Incident } from '../incident.ts'
import { later } from '../instants.ts'
import { command, report } from '../testing/commands.ts'
import { plainTiming } from '../testing/plain-timing.ts'
import { city, dispatcher, gridWorker, head, lin, officer, staff, supervisor, system } from '../testing/small-city.ts'
import { type Act, begin, changedAt, contextAt, day, given, hour } from '../testing/specify.ts'
import { whoOwes } from '../who-owes.ts'

/** Every unit, category and urgency with hours of its own, so that a date tells where it comes from. */
const hoursOf = { grid: 1, community: 2, street: 3, county: 4, city: 5, province: 6 }
const told = plainTiming(({ level, urgent, categoryId }) => {
  const hours = hoursOf[level] + (urgent ? 10 : 0) + (categoryId === 'noise' ? 20 : 0)
  return { accept: hours, dispatch: hours, contact: hours, solve: hours, coHandle: hours, verify: hours, rate: hours }
})

function tell(...acts: readonly (readonly [Actor, Command])[]): Incident | undefined {
  return acts.reduce<Incident | undefined>(
    (incident, [actor, asked]) => carryOut(incident, asked, { ...contextAt(begin, actor), timing: told }).incident,
    undefined,
  )
}

const hoursIn = (incident: Incident | undefined) =>
  incident?.clocks.map(({ kind, of, dueAt = begin }) => [of ?? kind, (Date.parse(dueAt) - Date.parse(begin)) / hour])
const works: Act = [lin, { ...report, categoryId: 'works' }]
const atWork: readonly Act[] = [works, [dispatcher, command.dispatch]]
const milestonesOf = (...acts: readonly Act[]) =>
  given(...acts).incident?.clocks.filter(({ kind }) => kind === 'milestone')

test('[I72] each step has the limit of its category, urgency and of the level of the unit that owes it', () => {
  const asked = { ...command.dispatch, coHandlers: [{ unitId: 'community', task: 'come along' }] }
  const acts = [
    [lin, { ...report, urgent: true }],
    [gridWorker, command.accept],
    [gridWorker, command.escalate],
    [head, command.escalate],
    [dispatcher, asked],
    [head, command.signOff],
    [officer, command.resolve],
  ] as const
  expect(hoursIn(tell(...acts))).toEqual([
    ['accept', 11],
    ['solve', 11],
    ['contact', 11],
    ['dispatch', 12],
    ['dispatch', 13],
    ['community', 12],
    ['rate', 13],
    ['verify', 12],
  ])
  expect(hoursIn(tell([lin, { ...report, categoryId: 'noise' }]))).toEqual([['accept', 21]])
})

test('[I72] the log says which limit a date comes from, and of a date set by hand none', () => {
  given([lin, report])
    .when(dispatcher, command.dispatch)
    .yields({ type: 'Dispatched', limits: { solve: { amount: 120, unit: 'hours', level: 'street' } } })
  const byHand: Act = [dispatcher, { ...command.dispatch, dueAt: later(begin, 9 * day) }]
  expect(given([lin, report], byHand).incident?.clocks.at(-1)).not.toHaveProperty('limit')
  const extended = given(...atWork, [officer, command.requestExtension], [supervisor, command.extend]).incident
  expect(extended?.clocks.find(({ kind }) => kind === 'solve')).not.toHaveProperty('limit')
})

test('[I73] a co-handler’s part runs until the date that was given, or else its limit, and ends with the part', () => {
  const given_ = { ...command.invite, dueAt: later(begin, 5 * hour) }
  const parts = [
    [lin, report],
    [dispatcher, command.dispatch],
    [officer, given_],
    [officer, { ...command.invite, unitId: 'county' }],
  ] as const
  expect(hoursIn(tell(...parts))?.slice(-2)).toEqual([
    ['community', 5],
    ['county', 4],
  ])
  expect(tell(...parts, [head, command.signOff])?.clocks.map(({ of, stoppedAt }) => [of, stoppedAt])).toContainEqual([
    'community',
    begin,
  ])
})

test('[I74] who looks at a result has a limit for it, and none where nobody is left to look', () => {
  const clocks = tell([lin, report], [head, command.accept], [head, command.resolve])?.clocks
  expect(clocks?.at(-1)).toMatchObject({ kind: 'verify', limit: { level: 'street' } })
  const rejected = tell([lin, report], [head, command.accept], [head, command.resolve], [dispatcher, command.reject])
  expect(rejected?.clocks.filter(({ kind }) => kind === 'verify')).toMatchObject([{ stoppedAt: begin }])
})

test('[I75] milestones begin with the work; the lead says with what each was reached', () => {
  expect(milestonesOf(...atWork)).toMatchObject([
    { of: 'stop', name: 'stop', dueAt: later(begin, 6 * hour) },
    { of: 'clear', dueAt: later(begin, 2 * hour + 3 * day) },
  ])
  given(...atWork)
    .when(officer, { ...command.reachMilestone, photoIds: ['gate'] })
    .yields({ type: 'MilestoneReached', milestoneId: 'stop', name: 'stop', done: 'the builders left' })
  const reached: readonly Act[] = [...atWork, [officer, command.reachMilestone]]
  expect(milestonesOf(...reached)).toMatchObject([{ of: 'stop', reached: true }, { of: 'clear' }])
  given(...reached)
    .when(officer, command.reachMilestone)
    .isRefused('input.invalid', { field: 'milestoneId' })
  given(...atWork)
    .when(dispatcher, command.reachMilestone)
    .isRefused('incident.not-allowed')
  given([lin, report], [dispatcher, command.dispatch])
    .when(officer, command.reachMilestone)
    .isRefused('incident.not-allowed')
})

test('[I75] work that begins again has only those milestones before it that were not reached', () => {
  const again: readonly Act[] = [
    ...atWork,
    [officer, command.reachMilestone],
    [officer, command.resolve],
    [head, command.reject],
  ]
  expect(milestonesOf(...again)?.filter(({ stoppedAt }) => stoppedAt === undefined)).toMatchObject([{ of: 'clear' }])
})

test('[I77] when limits have changed each deadline is computed anew from its start; where none moves it is refused', () => {
  given(...atWork)
    .when(system, command.retime)
    .isRefused('incident.not-allowed')
  const retimed: readonly Act[] = [...atWork, [system, command.retime, 11 * day]]
  expect(given(...retimed).log.at(-1)?.event).toEqual({
    type: 'Retimed',
    dues: [
      {
        kind: 'solve',
        dueAt: later(begin, 8 * day + 2 * hour),
        limit: { amount: 192, unit: 'hours', level: 'street' },
      },
    ],
  })
  given(...atWork)
    .when(officer, command.retime, 11 * day)
    .isRefused('incident.not-allowed')
})

test('[I77] what stands still is computed without the pause, which it gets when it goes on', () => {
  const waiting: readonly Act[] = [...atWork, [officer, { ...command.suspend, until: later(changedAt, 3 * day) }]]
  const solve = (...acts: readonly Act[]) => given(...acts).incident?.clocks.find(({ kind }) => kind === 'solve')?.dueAt
  const retimed: readonly Act[] = [...waiting, [system, command.retime, 11 * day]]
  expect(solve(...retimed)).toBe(later(begin, 8 * day + 2 * hour))
  expect(solve(...retimed, [officer, command.resume, day])).toBe(later(begin, 20 * day + 2 * hour))
})

test('[I78] each running date is somebody’s to keep: of the lead with its handler, of a co-handler, of who verifies', () => {
  const owed = (...acts: readonly Act[]) => {
    const { incident } = given(...acts)
    return incident && whoOwes(incident, city).map(({ clock, unitId, personId }) => [clock.kind, unitId, personId])
  }
  const delegated: Act = [officer, { type: 'delegate', personId: 'mei' }]
  const dated: Act = [officer, { ...command.invite, dueAt: later(begin, 9 * day) }]
  expect(owed(...atWork, delegated, dated)).toEqual([
    ['solve', 'streetOrder', 'mei'],
    ['milestone', 'streetOrder', 'mei'],
    ['milestone', 'streetOrder', 'mei'],
    ['coHandle', 'community', undefined],
  ])
  expect(owed(...atWork, [officer, command.suspend])).toEqual([])
  const result = tell([lin, report], [dispatcher, command.dispatch], [officer, command.resolve])
  expect(result && whoOwes(result, city).map(({ clock, unitId }) => [clock.kind, unitId])).toEqual([
    ['verify', 'community'],
  ])
  expect(staff('supervisor', 'street')).toEqual(supervisor)
})
