import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@ejia/client'
import { incidents, notices } from '@ejia/contract'
import { callTo, logIn, startFakeGateways } from '@ejia/e2e/city'
import type { Table } from './table.ts'
import { percentiles } from './timing.ts'
import { type BenchCity, withCity } from './with-city.ts'

const perSecond = Number(process.env['NOTICES_PER_SECOND'] ?? 50)
const seconds = Number(process.env['NOTICES_SECONDS'] ?? 60)
const warmUp = 100
const patienceSeconds = 120

type Fakes = Awaited<ReturnType<typeof startFakeGateways>>
type Sent = { readonly askedAt: number; readonly answeredAt: number }

/**
 * From the answer to a report until its message is at a text message service: calls are taken down at a steady rate
 * whatever the server does, each by itself brings its caller a message, and staff are pushed to beside them.
 */
export async function noticesBench(): Promise<Table> {
  const fakes = await startFakeGateways()
  try {
    return await withCity((city) => measure(city, fakes), { ...fakes.environment, SMS_GATEWAYS: 'http' })
  } finally {
    await fakes.stop()
  }
}

async function measure({ url, database }: BenchCity, fakes: Fakes): Promise<Table> {
  const desk = await logIn(url, '吴国栋')
  await allowPush(url, fakes, ['林志强', '陈美华', '蔡丽珍', '黄建平', '许文斌'])
  for (let number = 0; number < warmUp; number += 1) await takeDown(desk.call, number)
  await arrival(fakes, warmUp)
  const lag = watchFeed(database)
  const { sent, took } = await steadily(desk.call).catch(async (error: unknown) => {
    await lag.stop()
    throw error
  })
  const arrived = await arrival(fakes, warmUp + sent.size)
  const worst = await lag.stop()
  const waits = [...sent].flatMap(([caseCode, { askedAt, answeredAt }]) => {
    const at = arrived.get(caseCode)
    return at === undefined ? [] : [{ intake: answeredAt - askedAt, told: Math.max(0, at - answeredAt) }]
  })
  const told = percentiles(waits.map((wait) => wait.told))
  const intake = percentiles(waits.map((wait) => wait.intake))
  return {
    title: `Commit → notice at a text message service: ${sent.size} calls in ${took.toFixed(1)} s, ${waits.length} told`,
    columns: ['what', 'p50', 'p99', 'most'],
    rows: [
      ['taking a call down, ms', intake.p50.toFixed(0), intake.p99.toFixed(0), ''],
      [
        'answer → at the gateway, ms',
        told.p50.toFixed(0),
        told.p99.toFixed(0),
        String(Math.max(...waits.map((one) => one.told))),
      ],
      ['changes the feed had not handled', ...worst.map(String)],
    ],
  }
}

/** Calls begin when their time has come, however long the ones before them take. */
async function steadily(call: Caller) {
  const sent = new Map<string, Sent>()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, number) => {
      await sleep((number * 1000) / perSecond)
      const askedAt = Date.now()
      const caseCode = await takeDown(call, warmUp + number)
      sent.set(caseCode, { askedAt, answeredAt: Date.now() })
    }),
  )
  return { sent, took: (performance.now() - begun) / 1000 }
}

async function allowPush(url: string, fakes: Fakes, names: readonly string[]): Promise<void> {
  const { push } = await callTo(url)(notices.getChannels, {})
  for (const name of names) {
    const { call } = await logIn(url, name)
    await call(notices.addPushSubscription, { body: await fakes.subscribe(push.publicKey) })
  }
}

type Caller = Awaited<ReturnType<typeof logIn>>['call']

/** A caller with a number of their own. */
async function takeDown(call: Caller, number: number): Promise<string> {
  const phone = `139${String(10_000_000 + number)}`
  const { caseCode } = await call(incidents.reportIncident, {
    body: {
      commandId: newId(),
      text: `路口的井盖破损（${number}）`,
      place: { areaCode: '350603003003001', address: '路口' },
      onBehalfOf: { name: '来电人', phone },
    },
  })
  return caseCode
}

/** When the message about each case came, once so many have. */
async function arrival(fakes: Fakes, count: number): Promise<Map<string, number>> {
  const arrived = new Map<string, number>()
  for (let waited = 0; waited < patienceSeconds && arrived.size < count; waited += 1) {
    for (const { gateway, content, at } of await fakes.received()) {
      const caseCode = /\d{6}-\w{4}-\w{4}/.exec(JSON.stringify(content))?.[0]
      if (gateway === 'http' && caseCode !== undefined && !arrived.has(caseCode)) arrived.set(caseCode, Date.parse(at))
    }
    await sleep(1000)
  }
  return arrived
}

/** How far the subscriber of notices is behind, looked at twice a second. */
function watchFeed(database: BenchCity['database']) {
  const seen: number[] = []
  let watching = true
  const watch = async () => {
    while (watching) {
      const { rows } = await database.query<{ count: string }>(`
        select count(*) from platform.live, platform.subscriber as reader
        where reader.name = 'notices' and live.xid >= pg_snapshot_xmin(reader.seen)
          and not pg_visible_in_snapshot(live.xid, reader.seen)
          and not coalesce((live.xid, live.seq) <= (reader.sent_xid, reader.sent_seq), false)`)
      seen.push(Number(rows[0]?.count))
      await sleep(500)
    }
  }
  const done = watch()
  return {
    async stop(): Promise<[number, number, number]> {
      watching = false
      await done
      const { p50, p99 } = percentiles(seen)
      return [p50, p99, Math.max(...seen)]
    },
  }
}
