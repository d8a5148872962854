import { expect, test } from 'vitest'
import { logIn, openExampleCity, phones } from './testing/example-city.ts'

const { app, as, database, ids } = await openExampleCity()
const wrong = 'not this one'

test('after five failures a number is locked for a while, even for the right password', async () => {
  for (let failure = 0; failure < 5; failure++) expect((await logIn(app, phones.head, wrong)).code).toBe('login.failed')
  const locked = await logIn(app, phones.head)
  expect([locked.status, locked.code]).toEqual([429, 'login.locked'])
  expect((await logIn(app, phones.deputy)).status).toBe(201)
})

test('whoever is locked out is told how long', async () => {
  const payload = { phone: phones.head, password: wrong }
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload })
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800)
})

test('a number without an account locks just the same, so that locking tells nothing', async () => {
  for (let failure = 0; failure < 5; failure++) await logIn(app, '19900009998', wrong)
  expect((await logIn(app, '19900009998', wrong)).code).toBe('login.locked')
})

test('attempts that arrive together are counted one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => logIn(app, phones.grid, wrong)))
  expect(answers.filter(({ code }) => code === 'login.failed')).toHaveLength(5)
})

test('a log-in that succeeds begins the count anew', async () => {
  for (let round = 0; round < 3; round++) {
    for (let failure = 0; failure < 4; failure++) await logIn(app, phones.dispatcher, wrong)
    expect((await logIn(app, phones.dispatcher)).status).toBe(201)
  }
})

test('a new first password from the administrator unlocks', async () => {
  const security = await as('security')
  const { firstPassword } = (await security('resetPassword', { params: { id: ids.head } })).reply
  expect((await logIn(app, phones.head, firstPassword)).reply.me.mustChangePassword).toBe(true)
})

test('who tries number after number is stopped by the network they come from', async () => {
  const from = async (remoteAddress: string, phone: string) => {
    const payload = { phone, password: wrong }
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress })
    return answer.json<{ code: string }>().code
  }
  for (let number = 0; number < 100; number++) await from('203.0.113.7', `1990001${String(number).padStart(4, '0')}`)
  expect(await from('203.0.113.200', '19900020000')).toBe('request.too-many')
  expect(await from('198.51.100.1', '19900020001')).toBe('login.failed')
})

test('the trail tells of failures and locks without the numbers', async () => {
  const { rows } = await database.owner.query<{ action: string; subject: string | null; facts: string }>(
    'select action, subject, facts::text from platform.audit',
  )
  const ofHead = rows.filter(({ subject }) => subject === ids.head)
  expect(ofHead.map(({ action }) => action)).toContain('session.locked')
  expect(ofHead[0]?.facts).toContain('199****0002')
  expect(rows.some(({ facts }) => /\d{11}/.test(facts))).toBe(false)
})
