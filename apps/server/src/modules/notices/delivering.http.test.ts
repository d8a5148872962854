import { expect, test } from 'vitest'
import { feedRound } from '../../platform/feed/index.ts'
import { transaction } from '../../platform/index.ts'
import { fetchReceipts, noticesSubscription, runDeliveries } from './index.ts'
import { claimDeliveries } from './store/deliveries.ts'
import { namesOf, noon, openNoticeCity, receiptToken } from './testing/notice-city.ts'

const city = await openNoticeCity()
const { answers, database } = city
const clock = { now: noon }
const desk = city.deskAt(() => clock.now)
const feed = feedRound(noticesSubscription(desk), { ...desk, waitMilliseconds: 1 })
const original = answers.sms

function pass(minutes: number): void {
  clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString()
}

async function send(): Promise<string[]> {
  while ((await runDeliveries(desk, { now: clock.now })) > 0);
  return namesOf(city.handed.splice(0)).toSorted()
}

async function reported(facts: object = {}): Promise<string> {
  const { caseCode } = await city.report(facts)
  while (await feed.run());
  return city.idOf(caseCode)
}

async function deliveriesOf(id: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ line: string }>(
    `select channel || ' ' || status || coalesce(' ' || code, '') as line
     from notices.delivery where incident_id = $1 order by queued_at, line`,
    [id],
  )
  return rows.map(({ line }) => line)
}

async function subscribe(person: 'worker' | 'mate' | 'officer') {
  const keys = { p256dh: 'p', auth: 'a' }
  return city.call(person, 'addPushSubscription', { body: { endpoint: `https://push.example/${person}`, keys } })
}

test('[S3] a message that may have arrived goes over the next channel, and not again over the same', async () => {
  await subscribe('worker')
  await subscribe('mate')
  answers.push = () => ({ kind: 'unclear', code: 'connection-lost' })
  const id = await reported()
  expect(await send()).toEqual([
    'push https://push.example/mate: 新事项待受理',
    'push https://push.example/worker: 新事项待受理',
    'sms mate: 新事项待受理',
    'sms worker: 新事项待受理',
  ])
  pass(30)
  expect(await send()).toEqual([])
  expect(await deliveriesOf(id)).toEqual([
    'push unclear connection-lost',
    'push unclear connection-lost',
    'sms sent',
    'sms sent',
  ])
})

test('[S3] a browser that is gone is forgotten, and the text message is sent', async () => {
  answers.push = () => ({ kind: 'refused', code: '410', because: 'address' })
  await reported()
  expect(await send()).toEqual(['sms mate: 新事项待受理', 'sms worker: 新事项待受理'])
  expect((await city.call('worker', 'getNoticeSettings')).reply.browsers).toEqual([])
})

test('[S4] a gateway that is down for an hour loses nothing, and the other ways go on', async () => {
  await subscribe('mate')
  answers.push = () => ({ kind: 'sent' })
  answers.sms = () => ({ kind: 'later', code: '503' })
  const id = await reported()
  expect(await send()).toEqual(['push https://push.example/mate: 新事项待受理'])
  for (let minutes = 0; minutes < 60; minutes += 2) {
    pass(2)
    expect(await send()).toEqual([])
  }
  answers.sms = original
  // Five minutes at most between two tries, and a quarter more by chance.
  pass(7)
  expect(await send()).toEqual(['sms worker: 新事项待受理'])
  expect(await deliveriesOf(id)).toEqual(['push sent', 'sms sent'])
})

test('[S7] what no channel could deliver waits for the centre of the place, which says how it was told', async () => {
  answers.sms = () => ({ kind: 'later', code: '503' })
  const id = await reported({ phone: '13900000000' })
  pass(1)
  await send()
  pass(121)
  expect(await send()).toEqual([])
  answers.sms = original
  const { reply } = await city.call('dispatcher', 'listUndelivered')
  expect(reply.filter(({ incidentId }) => incidentId === id)).toMatchObject([
    {
      recipient: { kind: 'staff', name: '人员worker', phone: '19900000001' },
      tried: [{ channel: 'sms', because: 'later', code: '503' }],
    },
  ])
  const params = { id: reply.find(({ incidentId }) => incidentId === id)?.id ?? '' }
  const told = () => city.call('dispatcher', 'tellOtherwise', { params, body: { how: 'phone' } })
  expect((await told()).status).toBe(200)
  expect((await told()).code).toBe('notice.settled')
  expect((await city.call('dispatcher', 'listUndelivered')).reply.some(({ incidentId }) => incidentId === id)).toBe(
    false,
  )
  const { rows } = await database.owner.query(`select subject from platform.audit where action = 'notice.told'`)
  expect(rows).toEqual([{ subject: params.id }])
})

test('[S20] with a matter stands who was told what and what became of it, for whoever may read the matter', async () => {
  answers.sms = () => ({ kind: 'refused', code: 'isv.NUMBER', because: 'address' })
  const id = await reported()
  await send()
  answers.sms = original
  const asked = async (person: Parameters<typeof city.call>[0]) =>
    city.call(person, 'listMatterNotices', { params: { id } })
  const { reply } = await asked('dispatcher')
  const failed = { channel: 'sms', state: 'failed', because: 'address' }
  const mine = reply.find(({ person }) => person === '人员worker')
  expect(mine).toMatchObject({ step: 'accept', undelivered: true, toldOtherwise: null })
  expect(mine?.ways.at(-1)).toMatchObject(failed)
  await city.call('dispatcher', 'tellOtherwise', { params: { id: mine?.id ?? '' }, body: { how: 'visit' } })
  await city.act('worker', 'accept', [id])
  while (await feed.run());
  await send()
  const later = (await asked('worker')).reply
  expect(later.find(({ id: notice }) => notice === mine?.id)?.toldOtherwise).toMatchObject({
    how: 'visit',
    by: '人员dispatcher',
  })
  expect(later.find(({ person }) => person === null)).toMatchObject({
    step: 'case.accepted',
    ways: [{ channel: 'sms', state: 'sent', because: null }],
  })
  expect(JSON.stringify(later)).not.toContain('13812341234')
  expect((await asked('administrator')).status).toBe(403)
  expect((await asked(undefined)).status).toBe(401)
})

test('[S2] [S3] what a server held when it died counts as unclear and goes another way', async () => {
  const id = await reported()
  await transaction(database.pool, (tx) =>
    claimDeliveries(tx, { now: clock.now, channels: ['push', 'sms'], limit: 10, leaseUntil: clock.now }),
  )
  pass(1)
  expect(await send()).toEqual(['sms mate: 新事项待受理'])
  expect(await deliveriesOf(id)).toEqual(['push unclear server-died', 'sms unclear server-died', 'sms sent'])
})

test('[S6] what is due together for one person is one message that says how many', async () => {
  await city.call('officer', 'changeNoticeSettings', {
    body: { channels: ['sms'], quiet: null, digestAt: ['17:00'], email: null },
  })
  for (const _ of [1, 2, 3]) {
    const id = await reported()
    await city.act('dispatcher', 'dispatch', [id, { unitId: city.unitIds.urban, coHandlers: [] }])
    while (await feed.run());
  }
  expect((await send()).filter((line) => line.startsWith('sms officer'))).toEqual([])
  clock.now = '2026-11-25T09:00:00.000Z'
  expect((await send()).filter((line) => line.startsWith('sms officer'))).toEqual(['sms officer: 您有3条事项提醒'])
})

test('[S10] a receipt that says "not delivered" leads to a person, also when it comes before we noted the sending', async () => {
  const receipt = (body: object, token = receiptToken) =>
    city.call(undefined, 'receiveReceipts', { params: { gateway: 'http', token }, body })
  await city.call('worker', 'removePushSubscription', { params: { id: (await subscribe('worker')).reply.id } })
  const failed = (gatewayId: string) => ({
    receipts: [{ gatewayId, delivered: false, code: 'off', at: clock.now }],
  })
  answers.sms = async (index) => {
    const { status } = await receipt(failed(`early${index}`))
    expect(status).toBe(200)
    return { kind: 'sent', gatewayId: `early${index}` }
  }
  const early = await reported()
  await send()
  expect((await deliveriesOf(early)).filter((line) => line.startsWith('sms'))).toEqual(['sms failed off'])
  answers.sms = () => ({ kind: 'sent', gatewayId: 'late' })
  const late = await reported()
  await send()
  await receipt(failed('late'))
  await receipt(failed('late'))
  expect((await deliveriesOf(late)).filter((line) => line.startsWith('sms'))).toEqual(['sms failed off'])
  answers.sms = original
  expect((await receipt(failed('x'), 'a-guess-of-a-token')).code).toBe('not-found')
  const waiting = (await city.call('dispatcher', 'listUndelivered')).reply.map(({ incidentId }) => incidentId)
  expect(waiting).toEqual(expect.arrayContaining([early, late]))
})

test('[S10] receipts are fetched from a service that can be asked', async () => {
  answers.sms = () => ({ kind: 'sent', gatewayId: 'asked' })
  const id = await reported()
  await send()
  answers.sms = original
  const [sms] = desk.gateways.sms
  const asked: string[] = []
  const fetching = {
    ...desk,
    gateways: {
      ...desk.gateways,
      sms: sms
        ? [
            {
              ...sms,
              fetchReceipts: async (waiting: readonly { gatewayId: string; to: string }[]) => {
                asked.push(...waiting.filter(({ gatewayId }) => gatewayId === 'asked').map(({ to }) => to))
                return [{ gatewayId: 'asked', delivered: true, code: 'ok', at: clock.now }]
              },
            },
          ]
        : [],
    },
  }
  pass(3)
  await fetchReceipts(fetching, clock.now)
  await fetchReceipts(fetching, clock.now)
  expect(asked).toEqual(['19900000001'])
  expect((await deliveriesOf(id)).filter((line) => line.startsWith('sms'))).toEqual(['sms delivered ok'])
})

test('[S15] one person gets so many text messages an hour; the rest come later', async () => {
  const ids: string[] = []
  for (let n = 0; n < 22; n += 1) {
    const id = await reported({ phone: `139000001${String(n).padStart(2, '0')}` })
    ids.push(id)
    await send()
  }
  const { rows } = await database.owner.query<{ queued: number }>(
    `select count(*) as queued from notices.delivery
     where status = 'queued' and code = 'limit' and incident_id = any($1)`,
    [ids],
  )
  expect(rows[0]?.queued).toBeGreaterThan(0)
})
