import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { closedMatters } from '../../testing/closed-matters.ts'
import { fakeTelephone } from './testing/fake-telephone.ts'

const telephone = await fakeTelephone()
const city = await openAccessCity({ settings: { TELEPHONE_URL: telephone.url, TELEPHONE_KEY: 'line-key' } })
const { close, act } = await closedMatters(city)
const caller = apiCaller(city.app, await city.logIn('callbackOfficer', 'inside'))
const stranger = apiCaller(city.app, await city.logIn('callbackOfficer', 'outside'))

const period = {
  areaCode: '350603003',
  from: new Date(Date.now() - 3_600_000).toISOString(),
  before: new Date(Date.now() + 3_600_000).toISOString(),
}
const asked = { ...period, margin: 0.3, seed: '2026-11 抽查' }
const query = { ...period, margin: '0.3' }

test('where nothing was closed nothing can be drawn', async () => {
  const old = { from: '2020-01-01T00:00:00.000Z', before: '2020-02-01T00:00:00.000Z' }
  expect((await caller('previewDraw', { query: { ...query, ...old } })).reply).toEqual({ population: 0, size: 0 })
  const body = { commandId: newId(), ...asked, ...old }
  expect((await caller('drawCallbacks', { body })).code).toBe('callback.nothing')
})

const ids: string[] = []
for (let index = 0; index < 12; index += 1)
  ids.push(await close({ onBehalfOf: index === 0 ? {} : { name: '林阿婆', phone: `1380000${1000 + index}` } }))

async function draw(given: object = {}) {
  const { reply, code } = await caller('drawCallbacks', { body: { commandId: newId(), ...asked, ...given } })
  if (code !== undefined) throw new Error(code)
  return reply
}
const callsOf = async (id: string) => (await caller('getDraw', { params: { id } })).reply

test('two drawings by one seed are identical, by another they are not, and sent twice it is drawn once', async () => {
  const commandId = newId()
  const [one, same, again, other] = [
    await draw({ commandId }),
    await draw({ commandId }),
    await draw(),
    await draw({ seed: '另一个' }),
  ]
  expect(one).toMatchObject({ population: 12, size: 6, seed: asked.seed, area: { code: '350603003' } })
  expect(same.id).toBe(one.id)
  const order = async (id: string) => (await callsOf(id)).calls.map(({ incident }) => incident.id)
  expect(await order(again.id)).toEqual(await order(one.id))
  expect(await order(other.id)).not.toEqual(await order(one.id))
  const listed = (await caller('listDraws', {})).reply.map(({ id }) => id)
  expect(listed).toEqual([other.id, again.id, one.id])
})

test('what the reporters say counts in the estimate and may have the matter taken up again', async () => {
  const { id } = await draw({ margin: 0.05 })
  const { calls, estimate } = await callsOf(id)
  expect(calls).toHaveLength(12)
  expect(calls.find(({ reporter }) => reporter.phone === null)).toMatchObject({ state: 'unreached', attempts: 0 })
  const open = calls.filter(({ state }) => state === 'open')
  expect(open[0]).toMatchObject({ attempts: 0, outcome: 'procedural' })
  expect(estimate).toMatchObject({ answered: 0, open: 11, unreached: 1, low: null, high: null })
  const [happy = '', unhappy = '', gone = ''] = open.map(({ incident }) => incident.id)
  await act(caller, 'callBack', { id: happy, reached: true, satisfied: true })
  await act(caller, 'callBack', { id: unhappy, reached: true, satisfied: false, text: '又松了', reopen: true })
  for (let times = 0; times < 3; times += 1) await act(caller, 'callBack', { id: gone, reached: false })
  const later = await callsOf(id)
  expect(later.estimate).toMatchObject({ satisfied: 1, answered: 2, unreached: 2, open: 8 })
  expect(later.estimate.low ?? 1).toBeLessThan(0.5)
  expect(later.estimate.high ?? 0).toBeGreaterThan(0.5)
  const states = new Map(later.calls.map(({ incident, state }) => [incident.id, [state, incident.stage]]))
  expect([happy, unhappy, gone].map((one) => states.get(one))).toEqual([
    ['answered', 'closed'],
    ['answered', 'handling'],
    ['unreached', 'closed'],
  ])
})

test('drawn again from the log as it was then it comes out the same, also after a matter was taken up again', async () => {
  const drawn = (await caller('listDraws', {})).reply
  for (const { id } of drawn)
    expect((await caller('repeatDraw', { params: { id } })).reply).toEqual({ samePopulation: true, sameSample: true })
  const [newest] = drawn
  await city.database.owner.query(`update callbacks.draw set sample = sample[2:] where id = $1`, [newest?.id])
  const { reply } = await caller('repeatDraw', { params: { id: newest?.id ?? '' } })
  expect(reply).toEqual({ samePopulation: true, sameSample: false })
})

test('the telephone system connects both, and no number is shown; a drawing of another area is not there', async () => {
  const { id } = await draw({ margin: 0.05 })
  const { calls, dials } = await callsOf(id)
  expect(dials).toBe(true)
  const known = calls.find(({ reporter }) => reporter.phone !== null)
  const unknown = calls.find(({ reporter }) => reporter.phone === null)
  const dial = (callId: string | undefined) => caller('dialReporter', { params: { id, callId: callId ?? '' } })
  expect((await dial(known?.incident.id)).reply).toEqual({ phone: null })
  expect(telephone.lines).toMatchObject([{ reference: known?.incident.caseCode, key: 'Bearer line-key' }])
  expect(telephone.lines[0]?.to).toMatch(/^1380000/)
  expect((await dial(unknown?.incident.id)).code).toBe('callback.no-number')
  expect((await dial(newId())).code).toBe('callback.unknown')
  telephone.breakDown()
  expect((await dial(known?.incident.id)).code).toBe('callback.not-dialled')
  expect((await stranger('getDraw', { params: { id } })).code).toBe('callback.unknown')
  expect((await stranger('previewDraw', { query })).code).toBe('area.outside-scope')
})
