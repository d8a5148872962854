import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { readTiming, timingWith } from './index.ts'
import { openSmallCity } from './testing/small-city.ts'

const { as, database, open, platform, taking } = await openSmallCity()
const administrator = await as('administrator')
const supervisor = await as('supervisor')

const reason = '会议决定'
const morning = [{ from: '09:00', to: '12:00' }]
const calendar = { weekly: [morning, morning, morning, morning, morning, [], []], exceptions: [] }
const limitsOf = (amount: number) => ({
  rules: [{ clock: 'solve' as const, urgent: false, limit: { amount, unit: 'workingDays' as const } }],
  milestones: [],
})
/** Begun on the Wednesday before National Day 2026. */
const start = '2026-09-30T02:00:00.000Z'
const street = { urgent: false, areaCode: '350603003', level: 'street' } as const

test('it comes with the published years and with limits for every category', async () => {
  const holidays = (await supervisor('listDeadlineSettings', { query: { kind: 'holidays' } })).reply
  const of2026 = holidays.find(({ key }) => key === '2026')
  expect(of2026).toMatchObject({ version: 0, isDefault: true, changedBy: null })
  const days = of2026?.kind === 'holidays' ? of2026.content.days : []
  expect(days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date)).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])
  expect(days).toHaveLength(33 + 6)
  const limits = (await supervisor('listDeadlineSettings', { query: { kind: 'limits' } })).reply
  expect(limits.map(({ key }) => key)).toEqual(['all', ...(await categoryIds())])
  const timing = await readTiming(platform)
  const { milestones, solve } = timing.limitsFor({ ...street, categoryId: 'illegal-building' }, start)
  expect([milestones.map(({ id }) => id), solve?.limit?.amount]).toEqual([['stop-work', 'penalty'], 20])
})

test('a calendar holds for its area and below, and going back to the one above is a change like any other', async () => {
  const change = { kind: 'calendar', key: '350603', content: calendar }
  const set = await supervisor('changeDeadlineSetting', { body: { change, expectedVersion: 0, reason } })
  expect([set.status, set.reply]).toEqual([200, { version: 1 }])
  const shown = async (areaCode: string) => (await supervisor('getAreaCalendar', { params: { areaCode } })).reply
  expect(await shown('350603003')).toMatchObject({ from: { code: '350603', name: '龙文区' }, version: 0, calendar })
  expect(await shown('350602')).toMatchObject({ from: null, version: 0 })
  const due = (await readTiming(platform)).limitsFor(street, start).accept?.dueAt
  expect(due).toBe('2026-10-08T04:00:00.000Z')
  const back = { change: { ...change, content: null }, expectedVersion: 1, reason }
  expect((await supervisor('changeDeadlineSetting', { body: back })).reply).toEqual({ version: 2 })
  expect(await shown('350603003')).toMatchObject({ from: null })
  expect((await shown('350603')).version).toBe(2)
})

test('the days of a month say what each is and why', async () => {
  const request = { params: { areaCode: '350603' }, query: { month: '2026-10' } }
  const { reply } = await supervisor('listCalendarDays', request)
  expect(reply).toHaveLength(31)
  expect([reply[0], reply[9]]).toMatchObject([
    { date: '2026-10-01', because: 'holiday', openings: [], name: '国庆节' },
    { date: '2026-10-10', because: 'makeUp', openings: [{ from: '08:00' }, { to: '17:30' }] },
  ])
  const nowhere = { params: { areaCode: '350699' }, query: { month: '2026-10' } }
  expect((await supervisor('listCalendarDays', nowhere)).code).toBe('area.unknown')
})

test('a year goes out as Excel with all its days, each with why it is worked or not', async () => {
  const take = await taking('supervisor')
  const days = async (year: string) =>
    (await take('exportCalendarDays', { params: { areaCode: '350603' }, body: { year } })).rows
  const rows = await days('2026')
  expect(rows).toHaveLength(365)
  expect(await days('2028')).toHaveLength(366)
  const on = (date: string) => rows.find((row) => row[1] === date)
  expect(on('2026-10-01')).toEqual(['龙文区', '2026-10-01', '星期四', '休息', '', '法定放假', '国庆节'])
  const worked = [
    '龙文区',
    '2026-10-10',
    '星期六',
    '上班',
    expect.stringMatching(/^08:00–.*17:30$/),
    '调休上班',
    '国庆节',
  ]
  expect(on('2026-10-10')).toEqual(worked)
  const nowhere = await take('exportCalendarDays', { params: { areaCode: '350699' }, body: { year: '2026' } })
  expect(nowhere.code).toBe('area.unknown')
})

test('of two who change the same version one wins, and the other is told who did', async () => {
  const change = (amount: number) => ({ kind: 'limits', key: 'noise', content: limitsOf(amount) })
  const send = (amount: number) =>
    administrator('changeDeadlineSetting', { body: { change: change(amount), expectedVersion: 0, reason } })
  const answers = await Promise.all([send(4), send(6)])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.code).toBe('deadlines.conflict')
  expect(refused?.reply).toMatchObject({ details: { changedBy: 'administrator', version: 1 } })
  expect((await send(5)).code).toBe('deadlines.conflict')
})

test('every change is in the trail with before and after, and an earlier version can be put back', async () => {
  const params = { kind: 'limits', key: 'pets' }
  const set = (amount: number, expectedVersion: number) =>
    administrator('changeDeadlineSetting', {
      body: { change: { ...params, content: limitsOf(amount) }, expectedVersion, reason },
    })
  await set(3, 0)
  await set(9, 1)
  const restore = (version: number, expectedVersion: number) =>
    administrator('restoreDeadlineSetting', { params, body: { version, expectedVersion, reason: '改错了' } })
  expect((await restore(1, 2)).reply).toEqual({ version: 3 })
  const versions = (await supervisor('listDeadlineVersions', { params })).reply
  expect(versions.map(({ version, change, reason: why }) => [version, change.content, why])).toEqual([
    [3, limitsOf(3), '改错了'],
    [2, limitsOf(9), reason],
    [1, limitsOf(3), reason],
  ])
  expect(versions[0]?.changedBy.name).toBe('administrator')
  const trail = (await (await as('auditor'))('listAudit', { query: { action: 'deadlines.changed' } })).reply.items
  expect(trail[0]).toMatchObject({
    subject: 'limits pets',
    facts: { version: 3, before: limitsOf(9), after: limitsOf(3) },
  })
  expect((await restore(7, 3)).code).toBe('deadlines.version-unknown')
  expect((await restore(0, 3)).reply).toEqual({ version: 4 })
  const solve = (await readTiming(platform)).limitsFor({ ...street, categoryId: 'pets' }, start).solve
  expect(solve?.limit).toEqual({ amount: 5, unit: 'workingDays' })
})

test('who keeps a district neither touches the next one nor what holds for the city', async () => {
  const send = (change: object) =>
    supervisor('changeDeadlineSetting', { body: { change, expectedVersion: 0, reason } }).then(({ code }) => code)
  expect(await send({ kind: 'calendar', key: '350602', content: calendar })).toBe('deadlines.outside-scope')
  expect(await send({ kind: 'limits', key: 'all', content: limitsOf(1) })).toBe('deadlines.outside-scope')
  const dispatcher = await as('dispatcher')
  const change = { kind: 'calendar', key: '350603', content: calendar }
  const sent = await dispatcher('changeDeadlineSetting', { body: { change, expectedVersion: 2, reason } })
  expect(sent.code).toBe('session.forbidden')
})

test('what cannot be kept is refused with the field, and nothing changes', async () => {
  const send = async (change: object) => {
    const body = { change, expectedVersion: 0, reason }
    const { code, field } = await administrator('changeDeadlineSetting', { body })
    return [code, field]
  }
  const backwards = { ...calendar, weekly: calendar.weekly.map(() => [{ from: '12:00', to: '08:00' }]) }
  expect(await send({ kind: 'calendar', key: '350602', content: backwards })).toEqual([
    'input.invalid',
    'body.change.content.weekly.0.0',
  ])
  expect(await send({ kind: 'calendar', key: '350699', content: calendar })).toEqual([
    'area.unknown',
    'body.change.key',
  ])
  expect(await send({ kind: 'limits', key: 'flying-saucers', content: limitsOf(1) })).toEqual([
    'category.unknown',
    'body.change.key',
  ])
  expect(await send({ kind: 'limits', key: 'parking', content: limitsOf(1.5) })).toEqual([
    'input.invalid',
    'body.change.content.rules.0.limit.amount',
  ])
  expect(await send({ kind: 'holidays', key: '2027', content: { year: 2026, days: [] } })).toEqual([
    'input.invalid',
    'body.change.key',
  ])
})

test('next year’s list is read from a file before it is out in any release', async () => {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
  const days = fixed.map((day) => ({ name: '假日', date: `2031-${day}`, isOffDay: true }))
  const makeUp = { name: '假日', date: '2031-01-04', isOffDay: false }
  const text = JSON.stringify({ year: 2031, days: [...days, makeUp] })
  expect((await administrator('readHolidayFile', { body: { text } })).reply.days).toHaveLength(7)
  const body = { text, expectedVersion: 0, reason: '国务院办公厅通知' }
  expect((await administrator('importHolidays', { body })).reply).toEqual({ year: 2031, version: 1 })
  const timing = await readTiming(platform)
  expect(timing.limitsFor(street, '2031-01-03T02:00:00Z').accept?.dueAt).toBe('2031-01-04T09:30:00.000Z')
  const broken = { ...body, text: text.replace('2031-05-01', '2031-05-32'), expectedVersion: 1 }
  const refused = await administrator('importHolidays', { body: broken })
  expect([refused.status, refused.code, refused.field]).toEqual([422, 'deadlines.holidays-wrong', 'days.1.date'])
  expect((await administrator('importHolidays', { body: { ...body, text: '{"year"' } })).reply).toMatchObject({
    details: { because: 'notJson', line: 1 },
  })
})

test('a change is known to every server within a second, and proposed ones to none', async () => {
  const other = await open()
  const acceptOf = async () => (await readTiming(other.platform)).limitsFor(street, start).accept?.limit?.amount
  const content = {
    rules: [{ clock: 'accept' as const, limit: { amount: 4, unit: 'workingDays' as const } }],
    milestones: [],
  }
  const change = { kind: 'limits' as const, key: 'all', content }
  expect((await timingWith(platform, change)).limitsFor(street, start).accept?.limit?.amount).toBe(4)
  expect(await acceptOf()).toBe(1)
  const citySupervisor = await as('citySupervisor')
  expect((await citySupervisor('changeDeadlineSetting', { body: { change, expectedVersion: 0, reason } })).status).toBe(
    200,
  )
  await until(async () => (await acceptOf()) === 4)
  const heard = await database.owner.query("select 1 from platform.live where topics @> '{deadlines}'")
  expect(heard.rowCount).toBeGreaterThan(0)
})

async function categoryIds(): Promise<string[]> {
  return (await supervisor('listCategories')).reply.map(({ id }) => id)
}
