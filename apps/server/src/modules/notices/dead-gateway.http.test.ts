import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { feedRound } from '../../platform/feed/index.ts'
import { channelStores } from './channels/channels-store.ts'
import { gatewaysOf } from './channels/gateways-of.ts'
import { startFakeGateways, testVault } from './channels/testing/index.ts'
import { noticesSubscription, runDeliveries } from './index.ts'
import { noon, openNoticeCity } from './testing/notice-city.ts'

const fakes = await startFakeGateways()
afterAll(fakes.close)
const city = await openNoticeCity()
const { database } = city
const clock = { now: noon }
const config = readConfig({
  ...fakes.environment,
  SMS_GATEWAYS: 'aliyun,http',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
})
const desk = { ...city.deskAt(() => clock.now), gateways: gatewaysOf(config, channelStores(database.pool, testVault)) }
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })

async function passMinutes(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 2) {
    clock.now = new Date(Date.parse(clock.now) + 2 * 60_000).toISOString()
    await send()
  }
}

/** Handles and sends all that there is. */
async function send(): Promise<void> {
  while (await feed.run());
  while ((await runDeliveries(desk, { now: clock.now })) > 0);
}

function arrived(gateway: string): string[] {
  return fakes
    .received({ gateway })
    .map(({ to }) => to.slice(-11))
    .toSorted()
}

async function countStatuses(): Promise<Record<string, number>> {
  const { rows } = await database.owner.query<{ status: string; count: number }>(
    'select status, count(*) from notices.delivery group by status',
  )
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
}

const [worker, mate] = ['19900000001', '19900000002']

test('[S4] text message services dead for an hour: nobody else waits, and everything arrives or is handed to a person, once', async () => {
  const { version, content } = (await city.call('administrator', 'listNoticeTemplates')).reply.find(
    ({ step }) => step === 'accept',
  ) ?? { version: 0, content: {} }
  const sms = { code: 'SMS_1', parameters: ['caseCode'] }
  await city.call('administrator', 'changeNoticeTemplate', {
    params: { step: 'accept' },
    body: { expectedVersion: version, content: { ...content, sms } },
  })
  const browser = fakes.subscribe(await desk.gateways.push.publicKey())
  await city.call('officer', 'addPushSubscription', { body: browser })
  const choice = { channels: ['sms', 'email'], quiet: null, digestAt: [], email: 'worker@ejia.example' }
  await city.call('worker', 'changeNoticeSettings', { body: choice })

  await city.report()
  await send()
  expect(arrived('aliyun')).toEqual([worker, mate])
  await fakes.behave('aliyun', { mode: 'dead' })
  await city.report()
  await send()
  expect(arrived('http')).toEqual([worker, mate])

  // Now both are gone. What is urgent has five minutes, and goes by mail or to a person; the rest has its time.
  fakes.forget()
  await fakes.behave('http', { mode: 'dead' })
  const ordinary = [await city.report(), await city.report({ phone: '13900000002' })]
  const urgent = await city.call('officer', 'reportIncident', {
    body: {
      commandId: crypto.randomUUID(),
      text: '燃气味',
      urgent: true,
      place: { areaCode: '350603003003001', address: '三号楼' },
    },
  })
  await passMinutes(4)
  expect(arrived('smtp')).toEqual([])
  const id = await city.idOf(ordinary[0]?.caseCode ?? '')
  await city.act('dispatcher', 'dispatch', [id, { unitId: city.unitIds.urban, coHandlers: [] }])
  await send()
  expect(fakes.received({ gateway: 'web-push' })).toHaveLength(1)
  await passMinutes(56)
  expect(arrived('smtp')).toHaveLength(1)
  expect([...arrived('aliyun'), ...arrived('http')]).toEqual([])
  const waiting = (await city.call('dispatcher', 'listUndelivered')).reply
  expect(waiting.map(({ incidentId, recipient }) => [incidentId, recipient.phone])).toEqual([[urgent.reply.id, mate]])

  await fakes.behave('http', { mode: 'alive' })
  await passMinutes(12)
  expect(await countStatuses()).not.toHaveProperty('queued')
  expect(await countStatuses()).not.toHaveProperty('sending')
  // The matter that went to the office is nobody's here any more; the other one and the reporters' news are left.
  expect(arrived('http')).toEqual(['13812341234', worker, mate])
  const ids = fakes.received().flatMap(({ id: own }) => (own === '' ? [] : [own]))
  expect(new Set(ids).size).toBe(ids.length)
  const lost = await database.owner.query(
    `select from notices.notice where undelivered_at is null and exists (
       select from notices.delivery where notice_id = notice.id
     ) and not exists (
       select from notices.delivery where notice_id = notice.id and status in ('sent', 'delivered', 'overtaken')
     )`,
  )
  expect(lost.rowCount).toBe(0)
})
