import { api, type OwnCase, type ReplyOf } from '@ejia/contract'
import { expect, test } from 'vitest'
import { openResidentCity } from './testing/resident-city.ts'

const city = await openResidentCity()
const { app } = city
const consent = '2026-11'
const phone = '13912345678'

type Sent = { readonly body?: object; readonly params?: Record<string, string>; readonly token?: string }

async function call<Name extends keyof typeof api>(name: Name, { body, params = {}, token }: Sent = {}) {
  const { method, path } = api[name]
  const answer = await app.inject({
    method,
    url: path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? ''),
    ...(token === undefined ? {} : { headers: { 'x-ejia-resident': token } }),
    ...(body === undefined ? {} : { payload: body }),
  })
  const { code } = answer.json<{ code?: string }>()
  return { status: answer.statusCode, reply: answer.json<ReplyOf<(typeof api)[Name]>>(), code }
}

/** The code that was just sent to a phone. */
function lastCodeTo(number: string): string {
  const text = city.handed.filter(({ to }) => to === number).at(-1)?.text ?? ''
  return /\d{6}/.exec(text)?.[0] ?? ''
}

const forgetLimits = () => city.database.owner.query('delete from platform.throttle')

async function logIn(number: string): Promise<string> {
  await forgetLimits()
  await call('askResidentCode', { body: { phone: number } })
  const proof = { by: 'phone', phone: number, code: lastCodeTo(number) }
  return (await call('openResidentSession', { body: { proof, consent } })).reply.token
}

async function logInOverWechat(code: string): Promise<string> {
  const proof = { by: 'wechat', code }
  return (await call('openResidentSession', { body: { proof, consent } })).reply.token
}

const codesOf = (matters: readonly OwnCase[]) => matters.map(({ caseCode }) => caseCode)
const listOf = async (token: string) => codesOf((await call('listOwnCases', { token })).reply)

async function count(table: string): Promise<number> {
  const { rows } = await city.database.owner.query<{ n: number }>(`select count(*)::int as n from residents.${table}`)
  return rows[0]?.n ?? -1
}

test('[RA1] a phone shown twice is one account; without a token there is none', async () => {
  const [first, second] = [await logIn(phone), await logIn(phone)]
  expect(first).not.toBe(second)
  const { reply } = await call('getResidentAccount', { token: first })
  expect(reply).toMatchObject({ phone: '139****5678', wechat: false, consent: { version: consent } })
  expect(await count('account')).toBe(1)
  expect((await call('getResidentAccount')).code).toBe('resident.session-required')
  await call('closeResidentSession', { token: second })
  expect((await call('getResidentAccount', { token: second })).code).toBe('resident.session-required')
  expect((await call('getResidentAccount', { token: first })).status).toBe(200)
})

test('[RA1] two who come at once with the same WeChat are one account', async () => {
  const before = await count('account')
  await Promise.all([logInOverWechat('twin'), logInOverWechat('twin'), logInOverWechat('twin')])
  expect(await count('account')).toBe(before + 1)
})

test('[RA2] a code works once, for its own phone, and not after five tries', async () => {
  await forgetLimits()
  await call('askResidentCode', { body: { phone: '13900000001' } })
  const code = lastCodeTo('13900000001')
  const enter = (given: string, number = '13900000001') =>
    call('openResidentSession', { body: { proof: { by: 'phone', phone: number, code: given }, consent } })
  expect((await enter(code, '13900000002')).code).toBe('resident.code-wrong')
  expect((await enter(code)).status).toBe(201)
  expect((await enter(code)).code).toBe('resident.code-wrong')
  await forgetLimits()
  await call('askResidentCode', { body: { phone: '13900000001' } })
  const next = lastCodeTo('13900000001')
  const wrong = next === '000000' ? '000001' : '000000'
  for (let index = 0; index < 5; index += 1) expect((await enter(wrong)).code).toBe('resident.code-wrong')
  expect((await enter(next)).code).toBe('resident.code-wrong')
})

test('[RA2] a third code within the minute is not sent, and one that could not be sent says so', async () => {
  await forgetLimits()
  const ask = () => call('askResidentCode', { body: { phone: '13900000003' } })
  for (const _ of [1, 2]) expect((await ask()).reply).toEqual({ demoCode: null })
  expect((await ask()).code).toBe('request.too-many')
  await forgetLimits()
  city.answers.sms = { kind: 'refused', code: 'x', because: 'settings' }
  expect((await ask()).code).toBe('resident.code-unsent')
  city.answers.sms = { kind: 'sent' }
})

test('[RA3] a matter taken along by its key is there on every device, once, and not without the key', async () => {
  const { caseCode, followKey } = await city.report({ phone: '13700000009' })
  const token = await logInOverWechat('traveller')
  const known = {
    cases: [
      { caseCode, followKey },
      { caseCode, followKey: 'guessed' },
      { caseCode: 'none', followKey },
    ],
  }
  for (const _ of [1, 2]) expect(codesOf((await call('claimCases', { token, body: known })).reply)).toEqual([caseCode])
  const elsewhere = await logInOverWechat('traveller')
  const { reply } = await call('listOwnCases', { token: elsewhere })
  expect(reply[0]).toMatchObject({ caseCode, followKey, stage: 'reported', text: '老陈在公共绿地上搭了一间铁皮棚' })
  const stranger = await logInOverWechat('stranger')
  await call('claimCases', { token: stranger, body: { cases: [{ caseCode, followKey: 'guessed' }] } })
  expect(await listOf(stranger)).toEqual([])
  expect((await call('forgetCase', { token: elsewhere, params: { caseCode } })).status).toBe(200)
  expect(await listOf(token)).toEqual([])
  await call('claimCases', { token, body: known })
  expect(await listOf(token)).toEqual([caseCode])
})

test('[RA4] what was left with one’s phone is one’s own, a tip-off is not', async () => {
  const open = await city.report({ phone: '13600000004' })
  const tip = await city.report({ phone: '13600000004', confidential: true })
  const token = await logIn('13600000004')
  expect(await listOf(token)).toEqual([open.caseCode])
  const { caseCode, followKey } = tip
  await call('claimCases', { token, body: { cases: [{ caseCode, followKey }] } })
  expect((await listOf(token)).toSorted()).toEqual([open.caseCode, tip.caseCode].toSorted())
  await call('forgetCase', { token, params: { caseCode: open.caseCode } })
  expect(await listOf(token)).toEqual([tip.caseCode])
})

test('[RA5] everything kept about oneself comes as a file', async () => {
  const { caseCode } = await city.report({ phone: '13600000005' })
  const token = await logIn('13600000005')
  const { url } = { url: api.exportResidentAccount.path }
  const answer = await app.inject({ url, headers: { 'x-ejia-resident': token } })
  expect(answer.headers['content-disposition']).toContain('attachment')
  expect(answer.json()).toMatchObject({
    account: { phone: '13600000005', consent: { version: consent } },
    matters: [{ caseCode, text: '老陈在公共绿地上搭了一间铁皮棚' }],
    notices: [],
  })
})

test('[RA6] who withdraws consent is in no matter by name or phone any more, and still finds them', async () => {
  const { caseCode, followKey } = await city.report({ phone: '13600000006' })
  await city.anybody('linkCaseWechat', { params: { caseCode }, body: { code: 'w6', accepted: [], followKey } })
  const token = await logIn('13600000006')
  const { reply } = await call('changeConsent', { token, body: { version: null } })
  expect(reply.consent).toBeNull()
  const [found] = (await city.head('listIncidents', { query: { caseCode } })).reply.items
  const detail = (await city.head('getIncident', { params: { id: found?.id ?? '' } })).reply
  expect(detail.reporters[0]).toMatchObject({ name: null, phone: null })
  expect((await city.database.owner.query(`select from notices.wechat_link where openid = 'openid-w6'`)).rowCount).toBe(
    0,
  )
  expect(await listOf(token)).toEqual([caseCode])
  const again = await call('changeConsent', { token, body: { version: '2027-01' } })
  expect(again.reply.consent).toMatchObject({ version: '2027-01' })
})

test('[RA7] of a deleted account nothing is left; the key on the phone still works', async () => {
  const { caseCode, followKey } = await city.report({ phone: '13600000007' })
  const token = await logIn('13600000007')
  const before = [await count('account'), await count('session')]
  await call('deleteResidentAccount', { token })
  expect([await count('account'), await count('session')]).toEqual(before.map((n) => n - 1))
  expect((await call('getResidentAccount', { token })).code).toBe('resident.session-required')
  const { reply } = await city.anybody('getCase', { params: { caseCode }, query: { followKey } })
  expect(reply.text).toContain('铁皮棚')
  const byTail = await city.anybody('commandCase', {
    params: { caseCode },
    body: { type: 'urge', commandId: crypto.randomUUID(), expectedVersion: 1, phoneTail: '0007' },
  })
  expect(byTail.code).toBe('case.proof-required')
})

test('[RA8] nobody reads a number, a token or a code out of the tables', async () => {
  await logIn('13600000008')
  const { rows } = await city.database.owner.query<{ all: string }>(`
    select (select jsonb_agg(a)::text from residents.account a) || (select jsonb_agg(s)::text from residents.session s)
      as all`)
  expect(rows[0]?.all).not.toMatch(/13600000008/)
  const { rows: columns } = await city.database.owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'residents' and data_type like 'timestamp%'`,
  )
  expect(new Set(columns.map((column) => column.column_name))).toEqual(
    new Set(['created_at', 'consented_at', 'expires_at']),
  )
})

test('[RA9] phone and WeChat of one person become one account', async () => {
  const { caseCode, followKey } = await city.report({})
  const byPhone = await logIn('13600000010')
  await call('claimCases', { token: byPhone, body: { cases: [{ caseCode, followKey }] } })
  const byWechat = await logInOverWechat('joined')
  const linked = await call('linkResidentAccount', {
    token: byWechat,
    body: { by: 'wechat-phone', code: '13600000010' },
  })
  expect(linked.reply).toMatchObject({ phone: '136****0010', wechat: true })
  expect(await listOf(byWechat)).toContain(caseCode)
  expect((await call('getResidentAccount', { token: byPhone })).code).toBe('resident.session-required')
  expect(await listOf(await logIn('13600000010'))).toContain(caseCode)
})
