import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testApp, until } from '../../platform/testing/index.ts'
import { formModules, openFormCity, units } from '../../testing/form-city.ts'
import { addItems, followUp, issue, switchOn } from '../../testing/three-forms.ts'
import { runOutput } from './outputs/run-output.ts'
import { startDueOutputs } from './outputs/start-outputs.ts'
import { wakeStalled } from './store/output-runs.ts'
import { openFileReceiver, receiverSecret } from './testing/file-receiver.ts'

const there = await openFileReceiver()
const connectionOf = (unit: { areaCode: string; name: string }) => ({
  url: there.url,
  secret: receiverSecret,
  unit: { areaCode: unit.areaCode, name: unit.name },
})
const settings = {
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  OUTPUT_CONNECTIONS: JSON.stringify({ 卫健: connectionOf(units.health), 民政: connectionOf(units.civil) }),
}
const city = await openFormCity({ households: 20, works: true, settings })
await switchOn(city)
const second = await testApp({ database: city.database, modules: formModules, settings, works: true })
const items = await addItems(city)
const form = await issue(city, 'health', followUp(items))
const [health, civil, head, privacy] = await Promise.all([
  city.as('health'),
  city.as('civil'),
  city.as('head'),
  city.as('privacy'),
])

const lastDay = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
const wanted = {
  areaCode: '350603003',
  purpose: '每日随访',
  format: 'pdf',
  schedule: { every: 'day', hour: 7 },
  until: lastDay,
  connection: null,
} as const

async function ask(given: object = {}) {
  const { reply } = await health('requestFormOutput', { params: { key: form.key }, body: { ...wanted, ...given } })
  const params = { id: reply.id }
  const see = async () => (await health('listFormOutputs', {})).reply.find(({ id }) => id === reply.id)
  const runs = async () => (await health('listFormOutputRuns', { params })).reply
  const approve = () => privacy('decideFormOutput', { params, body: { approved: true } })
  /** Its hour comes, and both servers look at once. */
  async function comes() {
    await city.database.owner.query(
      `update forms.output set next_run_at = date_trunc('milliseconds', now()) where id = $1`,
      [reply.id],
    )
    await Promise.all([city.server, second].map(({ platform }) => startDueOutputs(platform)))
  }
  /** The time of the next try comes. */
  async function hurry(attempts: number) {
    await until(async () => (await runs())[0]?.attempts === attempts)
    await city.database.owner.query(
      `update forms.output_run set next_at = now(), touched_at = now() - interval '1 hour' where output_id = $1`,
      [reply.id],
    )
    await wakeStalled(city.server.platform.database)
    city.server.platform.live.noteCommit()
  }
  async function became(status: string) {
    await until(async () => (await runs())[0]?.status === status)
    const [run] = await runs()
    if (!run) throw new Error('no run')
    return run
  }
  return { params, see, runs, approve, comes, hurry, became }
}

async function fetchFile(who: 'health' | 'civil' | 'privacy', outputId: string, runId: string) {
  return city.server.app.inject({
    url: `/api/forms/outputs/${outputId}/runs/${runId}/file`,
    headers: { authorization: `Bearer ${await city.tokenOf(who)}` },
  })
}

const partsOf = async (runId: string) =>
  (await city.database.owner.query(`select 1 from forms.output_part where run_id = $1`, [runId])).rowCount

test('[W14] approved once, it is made at its hour, once with two servers, and lies ready', async () => {
  const it = await ask()
  expect(await it.see()).toMatchObject({ status: 'requested', nextRunAt: null, lastRun: null })
  const { reply } = await it.approve()
  expect(new Date(reply.nextRunAt ?? '').getUTCHours()).toBe(23)
  await it.comes()
  const run = await it.became('ready')
  expect(run.fileName).toMatch(/^慢性病随访表 20\d\d-\d\d-\d\d\.zip$/)
  expect([run.done, run.total > 0]).toEqual([run.total, true])
  await it.comes()
  await until(async () => (await it.runs()).filter(({ status }) => status === 'ready').length === 2)
  expect(await it.runs()).toHaveLength(2)
  const file = await fetchFile('health', it.params.id, run.id)
  expect(Object.keys(unzipSync(file.rawPayload))).toHaveLength(run.total)
  expect(file.rawPayload.length).toBe(run.bytes)
  const { rows } = await city.database.owner.query<{ sealed: Buffer }>(
    `select sealed from forms.output_part where run_id = $1`,
    [run.id],
  )
  expect(rows[0]?.sealed.includes('PK\u0003\u0004')).toBe(false)
  const { reply: trail } = await (await city.as('auditor'))('listAudit', { query: { limit: '100' } })
  expect(trail.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['form.output-requested', 'form.output-decided', 'data.exported']),
  )
})

test('[W15] it is sent signed, under one id, to a system that crashes and fails, until it is taken once more', async () => {
  const it = await ask({ connection: '卫健' })
  await it.approve()
  there.script.push('crash', 503)
  await it.comes()
  await it.hurry(1)
  await until(async () => (await it.runs())[0]?.attempts === 2)
  expect(await it.runs()).toMatchObject([{ status: 'sending', failure: 'HTTP 503' }])
  expect((await it.runs())[0]?.nextTryAt).not.toBeNull()
  await it.hurry(2)
  const run = await it.became('delivered')
  expect(there.taken.map(({ id, isSigned }) => [id, isSigned])).toEqual([
    [run.id, true],
    [run.id, true],
  ])
  expect(there.taken[0]).toMatchObject({ name: run.fileName, due: run.dueAt })
  expect(there.taken[0]?.file.equals(there.taken[1]?.file ?? Buffer.from(''))).toBe(true)
  expect(await partsOf(run.id)).toBe(0)
  expect((await fetchFile('health', it.params.id, run.id)).statusCode).toBe(409)
})

test('[W15] what is not taken waits for a person, can be fetched, and is sent again', async () => {
  const it = await ask({ connection: '卫健', schedule: null, until: null })
  there.taken.length = 0
  there.script.push(410)
  await it.approve()
  const run = await it.became('failed')
  expect(run).toMatchObject({ failure: 'HTTP 410' })
  expect((await fetchFile('health', it.params.id, run.id)).statusCode).toBe(200)
  const params = { ...it.params, runId: run.id }
  expect((await civil('sendFormOutputAgain', { params })).code).toBe('not-found')
  expect((await health('sendFormOutputAgain', { params })).reply).toMatchObject({ status: 'sending', attempts: 0 })
  await it.became('delivered')
  expect(there.taken).toHaveLength(1)
  expect((await health('sendFormOutputAgain', { params })).code).toBe('form.output-not-ready')
})

test('[W16] once withdrawn nothing is made, sent or fetched any more', async () => {
  const it = await ask()
  await it.approve()
  await it.comes()
  const run = await it.became('ready')
  expect((await civil('withdrawFormOutput', { params: it.params })).code).toBe('not-found')
  expect((await privacy('withdrawFormOutput', { params: it.params })).reply).toMatchObject({
    ended: { because: 'withdrawn', by: { name: 'privacy' } },
    nextRunAt: null,
    mayWithdraw: false,
  })
  expect((await fetchFile('health', it.params.id, run.id)).statusCode).toBe(409)
  expect(await partsOf(run.id)).toBe(0)
  expect((await health('withdrawFormOutput', { params: it.params })).code).toBe('form.output-over')
  await Promise.all([city.server, second].map(({ platform }) => startDueOutputs(platform, '2069-01-01T00:00:00.000Z')))
  expect(await it.runs()).toHaveLength(1)

  const sent = await ask({ connection: '卫健' })
  await sent.approve()
  there.taken.length = 0
  there.script.push(503)
  await sent.comes()
  await until(async () => (await sent.runs())[0]?.failure === 'HTTP 503')
  await health('withdrawFormOutput', { params: sent.params })
  await sent.hurry(1)
  const { log } = city.server.platform
  await runOutput(city.server.platform, { runId: (await sent.runs())[0]?.id }, { log, attempt: 1 })
  expect((await sent.runs())[0]?.status).toBe('withdrawn')
  expect(there.taken).toEqual([])
})

test('[W14] it ends by itself after its last day, with its form, and with the one who answers for it', async () => {
  const last = await ask()
  await last.approve()
  const after = new Date(Date.parse(lastDay) + 2 * 86_400_000).toISOString()
  await startDueOutputs(city.server.platform, after)
  expect(await last.see()).toMatchObject({ ended: { because: 'until', by: null }, nextRunAt: null })
  expect(await last.runs()).toEqual([])

  const gone = await ask()
  await gone.approve()
  const move = (from: string, to: string) =>
    city.database.owner.query(
      `update accounts.membership set unit_id = $2 where unit_id = $1
        and person_id = (select id from accounts.person where name = 'health')`,
      [from, to],
    )
  await move(units.health.id, units.police.id)
  await gone.comes()
  await move(units.police.id, units.health.id)
  expect(await gone.see()).toMatchObject({ ended: { because: 'askerGone' } })
  expect(await gone.runs()).toEqual([])

  const other = await issue(city, 'health', followUp(items, { title: '另一张随访表' }))
  const { reply } = await health('requestFormOutput', { params: { key: other.key }, body: wanted })
  await privacy('decideFormOutput', { params: { id: reply.id }, body: { approved: true } })
  const body = { expectedVersion: other.version, reason: '不再需要' }
  await health('withdrawForm', { params: { key: other.key }, body })
  await startDueOutputs(city.server.platform, reply.until ? `${reply.until}T00:00:00.000Z` : undefined)
  const seen = (await health('listFormOutputs', {})).reply.find(({ id }) => id === reply.id)
  expect(seen).toMatchObject({ ended: { because: 'formOver' } })
})

test('[W14] [W15] only the form’s department asks for it, for its own system and a time that ends', async () => {
  const params = { key: form.key }
  const areaCode = '350603003003'
  expect((await head('requestFormOutput', { params, body: { ...wanted, areaCode } })).code).toBe('form.output-owner')
  const sentByOther = { ...wanted, areaCode, schedule: null, until: null, connection: '卫健' }
  expect((await head('requestFormOutput', { params, body: sentByOther })).code).toBe('form.output-owner')
  const codeOf = async (given: object) =>
    (await health('requestFormOutput', { params, body: { ...wanted, ...given } })).code
  expect(await codeOf({ connection: '民政' })).toBe('form.output-connection')
  expect(await codeOf({ connection: '没有' })).toBe('form.output-connection')
  expect(await codeOf({ until: null })).toBe('form.output-until')
  expect(await codeOf({ until: '2069-01-01' })).toBe('form.output-until')
  expect(await codeOf({ until: '2026-01-01' })).toBe('form.output-until')
  expect((await health('listFormOutputConnections')).reply).toEqual([
    { name: '卫健', unitId: units.health.id, host: new URL(there.url).host },
  ])
  const it = await ask()
  expect((await health('decideFormOutput', { params: it.params, body: { approved: true } })).code).toBe(
    'session.forbidden',
  )
  expect((await civil('listFormOutputRuns', { params: it.params })).code).toBe('not-found')
  expect((await head('listFormOutputs', {})).reply).toEqual([])
})
