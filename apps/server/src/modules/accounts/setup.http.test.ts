import { expect, test } from 'vitest'
import { transaction } from '../../platform/index.ts'
import { apiCaller, testApp, testDatabase } from '../../platform/testing/index.ts'
import { addGeography, areas } from '../areas/index.ts'
import { accounts, needsSetup } from './index.ts'
import { logIn } from './testing/example-city.ts'

const database = await testDatabase()
const { app, platform } = await testApp({ database, modules: [areas, accounts], settings: { DEMO: '0' } })

const phone = '19900002001'
const password = '三角梅开满九龙江畔的老街'
const city = { code: '3506', name: '漳州市' }

async function printedToken(from = platform): Promise<string> {
  const lines = (await accounts.welcome?.(from, 'https://ejia.example')) ?? []
  return /^ {2}https:\/\/ejia\.example\/setup\?token=([\w-]{43})$/m.exec(lines.join('\n'))?.[1] ?? ''
}

function finishSetup(token: string, rest: object = {}) {
  return apiCaller(app)('finishSetup', { body: { token, name: '童建新', phone, password, city, ...rest } })
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
  expect((await finishSetup('A'.repeat(43))).code).toBe('setup.token-wrong')
  const token = await printedToken()
  await database.owner.query('update accounts.setup_link set expires_at = now()')
  expect((await finishSetup(token)).code).toBe('setup.token-wrong')
})

test('a guessable password and a missing city are refused and leave the link as it is', async () => {
  const token = await printedToken()
  expect((await finishSetup(token, { password: '1234567890' })).code).toBe('password.weak')
  expect((await finishSetup(token, { city: undefined })).field).toBe('body.city')
  expect(await needsSetup(platform)).toBe(true)
})

test('the link works once, also when used twice at the same time', async () => {
  const [token, other] = [await printedToken(), await printedToken()]
  const answers = await Promise.all([finishSetup(token), finishSetup(token, { phone: '19900002002' })])
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
  expect((await finishSetup(other)).code).toBe('setup.done')
  expect(await printedToken()).toBe('')
})

test('the first administrator appoints the two others, each once, and they take it from there', async () => {
  const { rows } = await database.owner.query<{ phone: string }>('select phone from accounts.person')
  const system = apiCaller(app, (await logIn(app, rows[0]?.phone ?? '', password)).reply.token)
  const me = (await system('getMe')).reply
  expect(me.memberships).toMatchObject([
    { role: 'systemAdministrator', unit: { name: '漳州市综治中心', areaCode: '3506', areaName: '漳州市' } },
  ])
  const unitId = me.memberships[0]?.unit.id
  const create = async (number: string) =>
    (await system('createPerson', { body: { name: '韩雪琴', phone: number } })).reply.person.id
  const [second, third, fourth] = [
    await create('19900002003'),
    await create('19900002004'),
    await create('19900002005'),
  ]
  const grant = async (id: string, role: string) =>
    (await system('grantMembership', { params: { id }, body: { unitId, role } })).code ?? 'granted'
  expect(await grant(me.id, 'securityAdministrator')).toBe('account.own-roles')
  expect(await grant(second, 'dispatcher')).toBe('session.forbidden')
  expect(await grant(second, 'securityAdministrator')).toBe('granted')
  expect(await grant(second, 'auditAdministrator')).toBe('account.conflicting-roles')
  expect(await grant(third, 'auditAdministrator')).toBe('granted')
  expect(await grant(fourth, 'securityAdministrator')).toBe('session.forbidden')
  expect(await grant(fourth, 'auditAdministrator')).toBe('session.forbidden')
})

test('a city whose divisions are there already is not asked for', async () => {
  const imported = await testDatabase()
  const area = { ...city, level: 'city', parentCode: null, validFrom: '2021-01-01' } as const
  await transaction(imported.pool, (tx) => addGeography(tx, { areas: [area], grids: [], buildings: [] }))
  const second = await testApp({ database: imported, modules: [areas, accounts], settings: { DEMO: '0' } })
  const token = await printedToken(second.platform)
  const body = { token, name: '童建新', phone, password }
  expect((await apiCaller(second.app)('finishSetup', { body })).status).toBe(201)
  const { reply } = await logIn(second.app, phone, password)
  expect(reply.me.memberships).toMatchObject([{ unit: { name: '漳州市综治中心' } }])
})
