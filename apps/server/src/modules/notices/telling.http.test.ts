import { expect, test } from 'vitest'
import { feedRound } from '../../platform/feed/index.ts'
import { until } from '../../platform/testing/index.ts'
import { noticesSubscription, runDeliveries, runReminders } from './index.ts'
import { namesOf, noon, openNoticeCity } from './testing/notice-city.ts'

const city = await openNoticeCity()
const clock = { now: noon }
const desk = city.deskAt(() => clock.now)
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })

function pass(minutes: number): void {
  clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString()
}

/** Handles what there is and sends what is due, and answers who got what. */
async function settle(): Promise<string[]> {
  while (await feed.run());
  while ((await runDeliveries(desk, { now: clock.now })) > 0);
  return namesOf(city.handed.splice(0)).toSorted()
}

async function reported(facts: object = {}) {
  const { caseCode } = await city.report(facts)
  return { caseCode, id: await city.idOf(caseCode) }
}

async function countNotices(): Promise<number> {
  const { rows } = await city.database.owner.query<{ count: number }>('select count(*) from notices.notice')
  return rows[0]?.count ?? 0
}

test('[S1] [S2] through the worked example everybody is told once, in order, and whoever acted is not', async () => {
  const { caseCode, id } = await reported()
  const lin = (text: string) => `sms 13812341234: 您反映的事项${caseCode}${text}`
  expect(await settle()).toEqual(['sms mate: 新事项待受理', 'sms worker: 新事项待受理'])
  await city.act('worker', 'accept', [id])
  expect(await settle()).toEqual([lin('已受理')])
  await city.act('worker', 'escalate', [id, { reason: '他不肯拆', tried: '上门两次' }])
  expect(await settle()).toEqual(['sms head: 有事项待分派'])
  await city.act('head', 'accept', [id])
  expect(await settle()).toEqual([])
  await city.act('head', 'escalate', [id, { reason: '还是不肯', tried: '再次上门' }])
  expect(await settle()).toEqual(['sms dispatcher: 有事项待分派'])
  await city.act('dispatcher', 'dispatch', [id, { unitId: city.unitIds.urban, coHandlers: [] }])
  expect(await settle()).toEqual(['sms officer: 有事项交您办理'])
  pass(10)
  expect(await settle()).toEqual([lin('已转由蓝田街道城管办办理')])
  await city.act('officer', 'resolve', [id, { outcome: 'substantive', done: '棚子拆了' }])
  expect(await settle()).toEqual([lin('已办结'), 'sms head: 有事项办结待核查'])
  expect(await settle()).toEqual([])
  clock.now = noon
})

test('[S16] each hand in which a matter stays is told to the reporter, and none from which it goes on within ten minutes', async () => {
  const { caseCode, id } = await reported()
  const toReporter = async () => (await settle()).filter((line) => line.includes(caseCode))
  const lin = (text: string) => [`sms 13812341234: 您反映的事项${caseCode}${text}`]
  await city.act('worker', 'accept', [id])
  expect(await toReporter()).toEqual(lin('已受理'))
  await city.act('worker', 'escalate', [id, { reason: '他不肯拆', tried: '上门两次' }])
  await toReporter()
  pass(10)
  expect(await toReporter()).toEqual(lin('已转由毅阳社区居委会办理。'))
  await city.act('head', 'accept', [id])
  await city.act('head', 'escalate', [id, { reason: '还是不肯', tried: '再次上门' }])
  expect(await toReporter()).toEqual([])
  pass(9)
  await city.act('dispatcher', 'dispatch', [id, { unitId: city.unitIds.urban, coHandlers: [] }])
  expect(await toReporter()).toEqual([])
  pass(9)
  await city.act('officer', 'resolve', [id, { outcome: 'substantive', done: '棚子拆了' }])
  expect(await toReporter()).toEqual(lin('已办结'))
  pass(20)
  expect(await toReporter()).toEqual([])
  clock.now = noon
})

test('[S1] a crash while a change is handled leaves no notice, and the next try writes each once', async () => {
  const { id } = await reported()
  const before = await countNotices()
  const crashing = feedRound(
    {
      ...noticesSubscription(desk),
      handle: async (tx, changes) => {
        await noticesSubscription(desk).handle(tx, changes)
        throw new Error('the power failed')
      },
    },
    { ...desk, waitMilliseconds: 1 },
  )
  await crashing.run()
  expect(await countNotices()).toBe(before)
  await until(async () => {
    await feed.run()
    return (await countNotices()) > before
  })
  expect(await countNotices()).toBe(before + 2)
  expect(await settle()).toEqual(['sms mate: 新事项待受理', 'sms worker: 新事项待受理'])
  await city.act('worker', 'accept', [id])
  await settle()
})

test('[S2] two servers side by side tell each matter once', async () => {
  const servers = [await city.open(true), await city.open(true)]
  const matters = await Promise.all(Array.from({ length: 12 }, () => reported()))
  for (const { platform } of servers) platform.live.noteCommit()
  await until(async () => {
    const { rows } = await city.database.owner.query<{ left: number }>(
      `select count(*) as left from notices.delivery where status in ('queued', 'sending')`,
    )
    const told = await city.database.owner.query('select from notices.matter where incident_id = any($1)', [
      matters.map(({ id }) => id),
    ])
    return told.rowCount === matters.length && rows[0]?.left === 0
  })
  for (const server of servers) await server.stop()
  const { rows } = await city.database.owner.query<{ notices: number; sent: number }>(
    `select count(*) as notices, count(distinct delivery.id) as sent
     from notices.notice left join notices.delivery on notice_id = notice.id and status = 'sent'
     where notice.incident_id = any($1)`,
    [matters.map(({ id }) => id)],
  )
  expect(rows).toEqual([{ notices: 24, sent: 24 }])
  const ids = city.handed.splice(0).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('[S5] what somebody settled before the message went out is not sent', async () => {
  const { id } = await reported()
  while (await feed.run());
  await city.act('mate', 'accept', [id])
  expect((await settle()).filter((line) => !line.includes('13812341234'))).toEqual([])
})

test('[S8] reminders come once on two servers, and after downtime only the latest of each clock', async () => {
  const { id } = await reported()
  await settle()
  const { rows } = await city.database.owner.query<{ at: string }>(
    `select max(reminder ->> 'at') as at from notices.matter, jsonb_array_elements(waiting) as reminder
     where incident_id = $1`,
    [id],
  )
  clock.now = new Date(Date.parse(rows[0]?.at ?? '') + 1000).toISOString()
  const due = await city.database.owner.query(
    `select from notices.matter, jsonb_array_elements(waiting) as reminder where (reminder ->> 'at')::timestamptz <= $1`,
    [clock.now],
  )
  const runs = await Promise.all([1, 2].map(() => runReminders(desk, clock.now, 1000)))
  expect(runs.reduce((sum, { told, overtaken }) => sum + told + overtaken, 0)).toBe(due.rowCount)
  const reminded = await city.database.owner.query<{ step: string; person: string }>(
    `select step, person_id as person from notices.notice where incident_id = $1 and origin not like 'v%'`,
    [id],
  )
  expect(reminded.rows).toEqual([{ step: 'overdue', person: city.personIds.dispatcher }])
  expect(await runReminders(desk, clock.now, 1000)).toEqual({ matters: 0, told: 0, overtaken: 0 })
  await settle()
  clock.now = noon
})

test('[S9] a clock that was stopped reminds nobody, also where the change is not handled yet', async () => {
  const { id } = await reported()
  await settle()
  await city.act('worker', 'accept', [id])
  const { rows } = await city.database.owner.query<{ at: string }>(
    `select next_at as at from notices.matter where incident_id = $1`,
    [id],
  )
  clock.now = rows[0]?.at ?? noon
  await runReminders(desk, clock.now, 1000)
  const reminded = await city.database.owner.query(
    `select from notices.notice where incident_id = $1 and origin not like 'v%'`,
    [id],
  )
  expect(reminded.rowCount).toBe(0)
  clock.now = noon
  await settle()
})

test('[S14] words that were hidden are in no message that goes out later', async () => {
  const { id } = await reported()
  await city.act('head', 'decline', [id, { reason: '当事人王五另有纠纷', whereToGo: '法院' }])
  while (await feed.run());
  const facts = () =>
    city.database.owner.query<{ facts: object }>(
      `select facts from notices.notice where incident_id = $1 and step = 'case.declined'`,
      [id],
    )
  expect(JSON.stringify((await facts()).rows)).toContain('王五')
  await city.act('privacy', 'redact', [id, { reason: '隐私', targets: [{ kind: 'text', version: 2 }] }])
  while (await feed.run());
  expect(JSON.stringify((await facts()).rows)).not.toContain('王五')
  await settle()
})

test('[S8] a matter that was brought in tells nobody of its past, and reminds of what is still to come', async () => {
  const { id } = await reported()
  await city.database.owner.query(
    `update platform.live set topics = array['imported:' || incident_id] where incident_id = $1`,
    [id],
  )
  expect(await settle()).toEqual([])
  const { rows } = await city.database.owner.query<{ waiting: boolean }>(
    'select next_at > $2 as waiting from notices.matter where incident_id = $1',
    [id, noon],
  )
  expect(rows).toEqual([{ waiting: true }])
})
