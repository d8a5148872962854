import { expect, test } from 'vitest'
import { apiCaller, until } from '../../platform/testing/index.ts'
import { openExchangeCity, outside } from './testing/exchange-city.ts'
import { openHotline } from './testing/hotline.ts'

const city = await openExchangeCity({ works: true })
const { app, newKey, report, resolve, secret } = city
const read = apiCaller(app, secret)

type Page = Awaited<ReturnType<typeof readPage>>

async function readPage(after: string, limit = 2) {
  const { reply, code } = await read('listChanges', { query: { after, limit: String(limit) } })
  if (code !== undefined) throw new Error(code)
  return reply
}

type Kept = { cursor: string; ids: string[] }

/** A consumer keeps its cursor with what it made of the events; breaking off loses what it had not kept. */
async function consume(kept: Kept, breaksOff: (page: Page) => boolean) {
  const seen: string[] = []
  for (;;) {
    const page = await readPage(kept.cursor)
    seen.push(...page.events.map(({ id }) => id))
    if (breaksOff(page)) return seen
    kept.ids.push(...page.events.map(({ id }) => id))
    kept.cursor = page.cursor
    if (!page.more) return seen
  }
}

/** So that a test need not wait as long as life does. */
const dueNow = 'update exchange.webhook set next_at = now(), lease = null, lease_until = null'

test('[X5] a consumer that breaks off and reads on misses nothing, in the order of each matter', async () => {
  // More than nine, since numbers are not ordered as their texts are.
  const codes = [await report(), await report(), await report(), await report()]
  for (const caseCode of codes) await resolve(caseCode, '已清走')
  await until(async () => (await readPage('0', 500)).events.length === 12)
  const kept: Kept = { cursor: '0', ids: [] }
  const first = await consume(kept, () => true)
  const second = await consume(kept, ({ cursor }) => Number(cursor) > 4)
  expect(second.slice(0, first.length)).toEqual(first)
  await consume(kept, () => false)
  expect(new Set(kept.ids).size).toBe(kept.ids.length)
  expect(kept.ids.toSorted()).toEqual(
    codes.flatMap((code) => [1, 2, 3].map((version) => `${code}-${version}`)).toSorted(),
  )
  for (const code of codes)
    expect(kept.ids.filter((id) => id.startsWith(code))).toEqual([1, 2, 3].map((version) => `${code}-${version}`))
  expect(await readPage(kept.cursor)).toEqual({ events: [], cursor: kept.cursor, more: false })
})

test('[X5] an event is a CloudEvent, and its sequence is that of the commits', async () => {
  const { events } = await readPage('0', 500)
  expect(events[0]).toMatchObject({
    specversion: '1.0',
    type: 'ejia.matter.Reported',
    datacontenttype: 'application/json',
    data: { version: 1, categoryId: 'rubbish', areaCode: '350603003003001' },
  })
  const sequences = events.map(({ sequence }) => sequence)
  expect(sequences.toSorted()).toEqual(sequences)
})

test('[X5] a key reads its area and nothing without the scope for it', async () => {
  const before = (await readPage('0', 500)).events.length
  const elsewhere = await report(outside)
  await until(async () => (await readPage('0', 500)).events.length > before)
  const bound = apiCaller(app, (await newKey({ areaCode: '350602', scopes: ['changes.read'] })).secret)
  const { reply } = await bound('listChanges', {})
  expect(reply.events.map(({ subject }) => subject)).toEqual([elsewhere])
  const reporting = apiCaller(app, (await newKey({ scopes: ['requests.report'] })).secret)
  expect((await reporting('listChanges', {})).code).toBe('key.wrong')
  expect((await apiCaller(app)('listChanges', {})).code).toBe('key.wrong')
  expect((await read('listChanges', { query: { after: 'x' } })).code).toBe('input.invalid')
})

test('[T1] a key is told the changes of its area at an address, misses nothing, and hears them again when asked', async () => {
  const hearer = await openHotline()
  const { id } = await newKey({ areaCode: '350603', scopes: ['changes.read'] })
  const params = { id }
  const { reply } = await city.keeper('setKeyWebhook', { params, body: { url: hearer.url, reason: '大屏要及时更新' } })
  hearer.trust(reply.secret)
  hearer.script.push('crash', 503)
  const from = new Date().toISOString()
  await report(outside)
  const mine = await report()
  await resolve(mine, '已清走')
  const idsOf = () => [...new Set(hearer.taken.map(({ event }) => event.id))]
  await until(async () => {
    await city.database.owner.query(dueNow)
    return idsOf().length === 3
  })
  expect(idsOf()).toEqual([1, 2, 3].map((version) => `${mine}-${version}`))
  expect(hearer.taken.every(({ isSigned }) => isSigned)).toBe(true)
  const before = hearer.taken.length
  await city.keeper('steerKeyWebhook', { params, body: { action: 'replay', from, reason: '对方恢复了备份' } })
  await until(() => Promise.resolve(hearer.taken.length >= before + 3))
  expect(idsOf()).toHaveLength(3)
  const mute = await newKey({ scopes: ['requests.report'] })
  const refused = await city.keeper('setKeyWebhook', {
    params: { id: mute.id },
    body: { url: hearer.url, reason: '试试' },
  })
  expect(refused.code).toBe('key.no-news')
})
