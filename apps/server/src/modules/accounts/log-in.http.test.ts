import { expect, test } from 'vitest'
import { logIn, openExampleCity, phones } from './testing/example-city.ts'

const { app, as, database, ids } = await openExampleCity()
const wrong = { password: 'not this one' }

test('after five failures a number is locked for a while, even for the right password', async () => {
  for (let failure = 0; failure < 5; failure++)
    expect((await logIn(app, phones.head, wrong)).json().code).toBe('login.failed')
  const locked = await logIn(app, phones.head)
  expect([locked.statusCode, locked.json().code]).toEqual([429, 'login.locked'])
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)
  expect((await logIn(app, phones.deputy)).statusCode).toBe(201)
})

test('a number without an account locks just the same, so that locking tells nothing', async () => {
  for (let failure = 0; failure < 5; failure++) await logIn(app, '19900009998', wrong)
  expect((await logIn(app, '19900009998', wrong)).json().code).toBe('login.locked')
})

test('attempts that arrive together are counted one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => logIn(app, phones.grid, wrong)))
  expect(answers.filter((answer) => answer.json().code === 'login.failed')).toHaveLength(5)
})

test('a log-in that succeeds begins the count anew', async () => {
  for (let round = 0; round < 3; round++) {
    for (let failure = 0; failure < 4; failure++) await logIn(app, phones.dispatcher, wrong)
    expect((await logIn(app, phones.dispatcher)).statusCode).toBe(201)
  }
})

test('a new first password from the administrator unlocks', async () => {
  const security = await as('security')
  const { firstPassword } = (await security('POST', `/api/people/${ids.head}/password-reset`)).json()
  const answer = await logIn(app, phones.head, { password: firstPassword })
  expect(answer.json().me.mustChangePassword).toBe(true)
})

test('who tries number after number is stopped by the network they come from', async () => {
  const from = (remoteAddress: string, phone: string) => logIn(app, phone, { ...wrong, remoteAddress })
  for (let number = 0; number < 100; number++) await from('203.0.113.7', `1990001${String(number).padStart(4, '0')}`)
  const next = await from('203.0.113.200', '19900020000')
  expect([next.statusCode, next.json().code]).toEqual([429, 'request.too-many'])
  expect((await from('198.51.100.1', '19900020001')).json().code).toBe('login.failed')
})

test('the trail tells of failures and locks without the numbers', async () => {
  const { rows } = await database.owner.query('select action, subject, facts::text from platform.audit')
  expect(rows.filter(({ action }) => action === 'session.locked').map(({ subject }) => subject)).toContain(ids.head)
  expect(rows.some(({ facts }) => /\d{11}/.test(facts))).toBe(false)
  expect(rows.find(({ subject }) => subject === ids.head)).toMatchObject({
    facts: expect.stringContaining('199****0002'),
  })
})
