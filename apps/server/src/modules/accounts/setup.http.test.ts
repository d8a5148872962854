import { expect, test } from 'vitest'
import { testApp, testDatabase } from '../../platform/testing/index.ts'
import { areas } from '../areas/index.ts'
import { accounts, needsSetup } from './index.ts'
import { callWith, logIn } from './testing/example-city.ts'

const database = await testDatabase()
const { app, platform } = await testApp({ database, modules: [areas, accounts], settings: { DEMO: '0' } })

const phone = '19900002001'
const password = '三角梅开满九龙江畔的老街'
const city = { code: '3506', name: '漳州市' }

async function printedToken(): Promise<string> {
  const lines = (await accounts.welcome?.(platform, 'https://ejia.example')) ?? []
  return /^ {2}https:\/\/ejia\.example\/setup\?token=([\w-]{43})$/m.exec(lines.join('\n'))?.[1] ?? ''
}

function finishSetup(token: string, rest: object = {}) {
  const payload = { token, name: '童建新', phone, password, city, ...rest }
  return app.inject({ method: 'POST', url: '/api/setup', payload })
}

test('an empty database outside the demo prints a link, of which it keeps only a digest', async () => {
  const token = await printedToken()
  expect(token).toHaveLength(43)
  const { rows } = await database.owner.query('select setup_link::text as row from accounts.setup_link')
  expect(rows.some(({ row }) => String(row).includes(token))).toBe(false)
})

test('the demo prints none, for it brings its own people', async () => {
  expect(await needsSetup({ ...platform, config: { ...platform.config, demo: true } })).toBe(false)
})

test('a made-up or expired link creates nobody', async () => {
  expect((await finishSetup('A'.repeat(43))).json().code).toBe('setup.token-wrong')
  const token = await printedToken()
  await database.owner.query('update accounts.setup_link set expires_at = now()')
  expect((await finishSetup(token)).json().code).toBe('setup.token-wrong')
})

test('a guessable password and a missing city are refused and leave the link as it is', async () => {
  const token = await printedToken()
  expect((await finishSetup(token, { password: '1234567890' })).json().code).toBe('password.weak')
  expect((await finishSetup(token, { city: undefined })).json()).toMatchObject({ field: 'body.city' })
  expect(await needsSetup(platform)).toBe(true)
})

test('the link works once, also when used twice at the same time', async () => {
  const [token, other] = [await printedToken(), await printedToken()]
  const answers = await Promise.all([finishSetup(token), finishSetup(token, { phone: '19900002002' })])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  expect((await finishSetup(other)).json().code).toBe('setup.done')
  expect(await printedToken()).toBe('')
})

test('the first administrator appoints the two others, each once, and they take it from there', async () => {
  const { rows } = await database.owner.query('select phone from accounts.person')
  const system = callWith(app, (await logIn(app, rows[0].phone, { password })).json().token)
  const me = (await system('GET', '/api/me')).json()
  expect(me.memberships).toMatchObject([
    { role: 'systemAdministrator', unit: { name: '漳州市综治中心', areaCode: '3506', areaName: '漳州市' } },
  ])
  const unitId = me.memberships[0].unit.id
  const create = async (number: string) =>
    (await system('POST', '/api/people', { name: '韩雪琴', phone: number })).json().person.id
  const [second, third, fourth] = [
    await create('19900002003'),
    await create('19900002004'),
    await create('19900002005'),
  ]
  const grant = async (id: string, role: string) =>
    (await system('POST', `/api/people/${id}/memberships`, { unitId, role })).json().code ?? 'granted'
  expect(await grant(me.id, 'securityAdministrator')).toBe('account.own-roles')
  expect(await grant(second, 'dispatcher')).toBe('session.forbidden')
  expect(await grant(second, 'securityAdministrator')).toBe('granted')
  expect(await grant(second, 'auditAdministrator')).toBe('account.conflicting-roles')
  expect(await grant(third, 'auditAdministrator')).toBe('granted')
  expect(await grant(fourth, 'securityAdministrator')).toBe('session.forbidden')
  expect(await grant(fourth, 'auditAdministrator')).toBe('session.forbidden')
})
