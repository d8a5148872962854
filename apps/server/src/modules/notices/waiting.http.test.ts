import { expect, test } from 'vitest'
import { feedRound } from '../../platform/feed/index.ts'
import { noticesSubscription, runDeliveries, runReminders } from './index.ts'
import { namesOf, noon, openNoticeCity } from './testing/notice-city.ts'

const city = await openNoticeCity()
const { answers, database } = city
const clock = { now: noon }
const desk = city.deskAt(() => clock.now)
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })
const original = answers.sms

async function send(): Promise<string[]> {
  while (await feed.run());
  while ((await runDeliveries(desk, { now: clock.now })) > 0);
  return namesOf(city.handed.splice(0)).toSorted()
}

async function reported(): Promise<string> {
  const { caseCode } = await city.report()
  return city.idOf(caseCode)
}

test('[S17] what could not be sent before ten in the evening waits for the morning', async () => {
  const id = await reported()
  clock.now = '2026-11-24T13:55:00.000Z'
  answers.sms = () => ({ kind: 'later', code: '503' })
  expect(await send()).toEqual([])
  answers.sms = original
  clock.now = '2026-11-24T14:05:00.000Z'
  expect(await send()).toEqual([])
  clock.now = '2026-11-24T23:00:00.000Z'
  expect(await send()).toEqual(['sms mate: 新事项待受理', 'sms worker: 新事项待受理'])
  clock.now = noon
  await city.act('worker', 'accept', [id])
  await send()
})

test('[S17] what somebody settled while a message was in hand is neither tried again nor told another way', async () => {
  const id = await reported()
  while (await feed.run());
  answers.sms = async () => {
    await city.act('mate', 'accept', [id])
    while (await feed.run());
    return { kind: 'later', code: '503' }
  }
  expect(await runDeliveries(desk, { now: clock.now, limit: 1 })).toBe(1)
  answers.sms = original
  clock.now = '2026-11-24T04:10:00.000Z'
  expect((await send()).filter((line) => !line.includes('已受理'))).toEqual([])
  const { rows } = await database.owner.query(
    `select delivery.status, undelivered_at from notices.delivery join notices.notice on notice.id = notice_id
     where notice.incident_id = $1 and step = 'accept'`,
    [id],
  )
  expect(rows).toEqual([1, 2].map(() => ({ status: 'overtaken', undelivered_at: null })))
  clock.now = noon
})

test('[S17] what nobody could deliver leaves the list of the centre when the step is settled', async () => {
  const id = await reported()
  answers.sms = () => ({ kind: 'refused', code: 'no-such-number', because: 'address' })
  await send()
  answers.sms = original
  const waiting = async () =>
    (await city.call('dispatcher', 'listUndelivered')).reply.filter(({ incidentId }) => incidentId === id).length
  expect(await waiting()).toBe(2)
  const take = await city.taking('dispatcher')
  const { rows } = await take('exportUndelivered', { body: { exportPurpose: '逐个打电话' } })
  const told = (await city.call('dispatcher', 'listUndelivered')).reply
  expect(rows.map(([caseCode, , text, whom]) => [caseCode, text, whom])).toEqual(
    told.map(({ caseCode, text, recipient }) => [caseCode, text, recipient.name ?? '诉求人']),
  )
  await city.act('worker', 'accept', [id])
  await send()
  expect(await waiting()).toBe(0)
})

test('[S18] a matter whose reminders cannot be told keeps no other one waiting, and is tried again', async () => {
  const [broken, sound] = [await reported(), await reported()]
  await send()
  const due = new Date(Date.parse(noon) + 30 * 86_400_000).toISOString()
  const stumbling = {
    ...desk,
    listReminders: (incident: Parameters<typeof desk.listReminders>[0]) => {
      if (incident.id === broken) throw new Error('unreadable')
      return desk.listReminders(incident)
    },
  }
  await runReminders(stumbling, due)
  const remindedOf = async (id: string) =>
    (
      await database.owner.query(
        `select from notices.notice where incident_id = $1 and step in ('nearDue', 'due', 'overdue')`,
        [id],
      )
    ).rowCount
  expect([await remindedOf(broken), await remindedOf(sound)]).toEqual([0, 1])
  expect(await runReminders(desk, due)).toEqual({ matters: 0, told: 0, overtaken: 0 })
  const later = new Date(Date.parse(due) + 5 * 60_000).toISOString()
  expect((await runReminders(desk, later)).matters).toBe(1)
  expect(await remindedOf(broken)).toBe(1)
})
