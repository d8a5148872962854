import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { openConsumer } from './testing/consumer.ts'
import { openGrantCity } from './testing/grant-city.ts'

const city = await openGrantCity({ works: true })
const { health, granted, correct, database, privacy } = city

async function subscribed(given: object = {}) {
  let secret = ''
  const consumer = await openConsumer(() => secret)
  const { id } = await granted(given)
  const body = { url: consumer.url, reason: '随访系统要及时更新' }
  const { reply, code } = await health('setGrantWebhook', { params: { id }, body })
  if (code !== undefined) throw new Error(`no webhook: ${code}`)
  secret = reply.secret
  const { reply: rows } = await health('readGrant', { params: { id } })
  const people = rows.items.map(({ personId }) => personId)
  return { id, ...consumer, people }
}

async function stateOf(id: string) {
  return (await health('getGrantWebhook', { params: { id } })).reply.webhook
}

/** So that a test need not wait as long as life does. */
async function dueNow(id: string): Promise<void> {
  await database.owner.query(
    'update grants.webhook set next_at = now(), lease = null, lease_until = null where grant_id = $1',
    [id],
  )
}

test('[R9] a consumer that crashes and fails misses nothing; what comes twice bears the same id, in the order of each record', async () => {
  const { id, taken, script, people } = await subscribed({ items: ['person.name', 'person.phone'] })
  const [one = '', two = ''] = people
  script.push(200, 'crash', 500, 200, 'crash', 503)
  for (let count = 0; count < 6; count += 1) await correct(count % 2 === 0 ? one : two, { phone: `1393333000${count}` })
  await until(async () => {
    await dueNow(id)
    return (await stateOf(id))?.waiting === 0 && taken.length >= 8
  })
  const ids = taken.map(({ event }) => event.id)
  const distinct = [...new Set(ids)]
  expect(distinct).toHaveLength(6)
  expect(ids.length).toBeGreaterThan(6)
  expect(distinct.toSorted()).toEqual(distinct)
  for (const person of [one, two]) {
    const sequences = taken.filter(({ event }) => event.subject === person).map(({ event }) => event.sequence)
    expect(sequences.toSorted()).toEqual(sequences)
  }
  expect(taken.every(({ isSigned, type }) => isSigned && type?.startsWith('application/cloudevents+json'))).toBe(true)
})

test('[R9] told again from an instant on, it hears the same events under the same ids', async () => {
  const { id, taken, people } = await subscribed({ items: ['person.phone', 'person.sex'] })
  const from = new Date().toISOString()
  await correct(people[2] ?? '', { phone: '13933331001' })
  await correct(people[2] ?? '', { phone: '13933331002' })
  await until(() => Promise.resolve(taken.length === 2))
  const body = { action: 'replay', from, reason: '对方恢复了备份' }
  await health('steerGrantWebhook', { params: { id }, body })
  await until(() => Promise.resolve(taken.length === 4))
  const ids = taken.map(({ event }) => event.id)
  expect(ids.slice(2)).toEqual(ids.slice(0, 2))
})

test('[R10] a dead consumer is visible at once and paused after a day; told to go on, it misses nothing', async () => {
  const { id, taken, script, people } = await subscribed({ items: ['person.phone', 'person.age'] })
  script.push(500, 500)
  await correct(people[4] ?? '', { phone: '13933332001' })
  await until(async () => (await stateOf(id))?.failures === 1)
  expect(await stateOf(id)).toMatchObject({ state: 'active', waiting: 1, lastError: 'HTTP 500' })
  await database.owner.query(
    `update grants.webhook set failing_since = now() - interval '25 hours' where grant_id = $1`,
    [id],
  )
  await dueNow(id)
  await until(async () => (await stateOf(id))?.state === 'paused')
  expect(await stateOf(id)).toMatchObject({ pausedBecause: 'failing', waiting: 1 })
  const listed = (await health('listGrants')).reply.find((grant) => grant.id === id)
  expect(listed?.telling).toBe('failing')
  await correct(people[4] ?? '', { phone: '13933332002' })
  await health('steerGrantWebhook', { params: { id }, body: { action: 'resume', reason: '对方已修好' } })
  await until(() => Promise.resolve(taken.length === 2))
  expect((await stateOf(id))?.waiting).toBe(0)
})

test('[R10] one that says to be gone is paused at once, and one that a person stopped is told nothing', async () => {
  const { id, taken, script, people } = await subscribed({ items: ['person.phone', 'person.idCard'] })
  script.push(410)
  await correct(people[6] ?? '', { phone: '13933333001' })
  await until(async () => (await stateOf(id))?.pausedBecause === 'gone')
  await health('steerGrantWebhook', { params: { id }, body: { action: 'resume', reason: '换回来了' } })
  await until(() => Promise.resolve(taken.length === 1))
  await health('steerGrantWebhook', { params: { id }, body: { action: 'pause', reason: '对方停机维护' } })
  await correct(people[6] ?? '', { phone: '13933333002' })
  await until(async () => (await stateOf(id))?.waiting === 1)
  expect(taken).toHaveLength(1)
})

test('[R11] once the grant is withdrawn nothing more is told, and that is on the trail', async () => {
  const { id, taken, people } = await subscribed({ items: ['person.phone', 'person.livingAddress'] })
  await health('steerGrantWebhook', { params: { id }, body: { action: 'pause', reason: '对方停机维护' } })
  await correct(people[8] ?? '', { phone: '13933334001' })
  await until(async () => (await stateOf(id))?.waiting === 1)
  await privacy('withdrawGrant', { params: { id }, body: { reason: '用途有变' } })
  expect((await health('steerGrantWebhook', { params: { id }, body: { action: 'resume', reason: '再试' } })).code).toBe(
    'grant.not-in-force',
  )
  await database.owner.query(`update grants.webhook set state = 'active', paused_because = null where grant_id = $1`, [
    id,
  ])
  await until(async () => (await stateOf(id))?.pausedBecause === 'grantOver')
  expect(taken).toHaveLength(0)
  expect((await privacy('listGrantReads', { params: { id } })).reply[0]).toMatchObject({ kind: 'refused' })
})

test('[R11] where private networks are closed, no address in one is taken', async () => {
  const closed = await openGrantCity({ settings: { PUSH_PRIVATE_HOSTS: '0' } })
  const { id } = await closed.granted()
  const set = async (url: string) =>
    (await closed.health('setGrantWebhook', { params: { id }, body: { url, reason: '接入' } })).code
  expect(await set('http://hooks.example.cn/ejia')).toBe('grant.webhook-address')
  expect(await set('https://127.0.0.1/ejia')).toBe('grant.webhook-address')
  expect(await set('https://[::1]/ejia')).toBe('grant.webhook-address')
  expect(await set('ftp://hooks.example.cn')).toBe('input.invalid')
  expect(await set('https://hooks.example.cn/ejia')).toBeUndefined()
})
