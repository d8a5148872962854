import { readFile } from 'node:fs/promises'
import sql from 'sql-template-tag'
import { expect, test } from 'vitest'
import { listScreenings, type ScreeningRow } from './store/screenings.ts'
import { newCommandId } from './testing/caller.ts'
import { act, idOf, reportBody, reportByResident } from './testing/matters.ts'
import { inLongwen, openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { call, database, server } = city
const place = { point: inLongwen, address: '' }
const device = newCommandId()

async function findSimilar(text: string) {
  const { body } = await call(undefined, 'findSimilarCases', { body: { text, place, categoryId: 'street-light' } })
  return body
}

async function listOpen(person: 'head' | 'far' | 'clearedDispatcher', state = 'open') {
  const { body } = await call(person, 'listScreenings', { query: { state } })
  return body
}

const forgetLimits = () => database.owner.query('delete from platform.throttle')

test('[W1] rude words keep a matter from strangers and from nobody else, until somebody decides', async () => {
  const text = '三号楼路灯不亮，物业王八蛋不管'
  const { caseCode } = await reportByResident(city, { text, categoryId: 'street-light' })
  const id = await idOf(city, caseCode)
  expect(await findSimilar('三号楼路灯坏了不亮')).toEqual([])
  expect((await act(city, 'worker', ['accept', id])).status).toBe(200)
  expect(await findSimilar('三号楼路灯坏了不亮')).toEqual([])
  const [open] = await listOpen('head')
  expect(open).toMatchObject({ incident: { id, caseCode }, reasons: ['abuse'], decision: null })
  const decide = (shown: boolean) =>
    call('head', 'decideScreening', { params: { incidentId: id }, body: { shown, reason: '看过了' } })
  expect((await decide(true)).status).toBe(200)
  expect((await findSimilar('三号楼路灯坏了不亮')).map((found) => found.caseCode)).toEqual([caseCode])
  expect(await listOpen('head')).toEqual([])
  expect((await decide(false)).status).toBe(200)
  expect(await findSimilar('三号楼路灯坏了不亮')).toEqual([])
  expect((await listOpen('head', 'decided'))[0]).toMatchObject({
    decision: { shown: false, reason: '看过了', byName: '人员head' },
  })
})

test('[W3] those of another place see no queue and decide nothing; decisions stand on the trail', async () => {
  await forgetLimits()
  const { caseCode } = await reportByResident(city, { text: '哈哈哈哈哈哈哈哈哈哈' })
  const id = await idOf(city, caseCode)
  expect(await listOpen('far')).toEqual([])
  const refused = await call('far', 'decideScreening', {
    params: { incidentId: id },
    body: { shown: true, reason: 'x' },
  })
  expect(refused.problem.code).toBe('incident.not-found')
  const { rows } = await database.owner.query<{ facts: object }>(
    `select facts from platform.audit where action = 'screening.decided' order by at`,
  )
  expect(rows.map(({ facts }) => facts)).toEqual([
    { shown: true, reason: '看过了' },
    { shown: false, reason: '看过了' },
  ])
})

test('[W2] a picture is not shown before somebody took the matter on', async () => {
  await forgetLimits()
  const photo = await server.app.inject(await uploadOf())
  const { id: photoId } = photo.json<{ id: string }>()
  const { caseCode } = await reportByResident(city, { text: '路边的井盖没有了', photoIds: [photoId] })
  const preview = () => server.app.inject({ url: `/api/cases/${caseCode}/preview` })
  expect((await preview()).statusCode).toBe(404)
  await act(city, 'worker', ['accept', await idOf(city, caseCode)])
  expect((await preview()).statusCode).toBe(200)
})

test('[W4] many from one device are looked at first, and too many are told to wait; nothing is dropped', async () => {
  await forgetLimits()
  const send = () => call(undefined, 'report', { body: reportBody({ text: '垃圾没人收', device }) })
  const sent = []
  for (let index = 0; index < 31; index += 1) sent.push(await send())
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(30)
  expect(sent.at(-1)?.problem.code).toBe('request.too-many')
  const raised = (await listOpen('head')).filter(({ reasons }) => reasons.includes('device'))
  expect(raised).toHaveLength(24)
  const { rows } = await database.owner.query<{ n: number }>(
    `select count(*)::int as n from incidents.incident where state->>'text' = '垃圾没人收'`,
  )
  expect(rows).toEqual([{ n: 30 }])
  const stored = await database.owner.query('select from platform.throttle where key = $1', [Buffer.from(device)])
  expect(stored.rowCount).toBe(0)
})

test('[W1] page by page the queue is whole and in order, though many came at one moment', async () => {
  await database.owner.query('update incidents.screening set raised_at = now()')
  const visible = sql`true`
  const whole = (await listScreenings(database.pool, { state: 'open', visible, most: 100 })).map(idIn)
  const paged: string[] = []
  for (let after: string | undefined; ; after = paged.at(-1)) {
    const page = await listScreenings(database.pool, { state: 'open', visible, most: 7, after })
    if (page.length === 0) break
    paged.push(...page.map(idIn))
  }
  expect(paged.length).toBeGreaterThan(20)
  expect(paged).toEqual(whole)
})

const idIn = ({ state }: ScreeningRow) => state.id

async function uploadOf() {
  const bytes = await readFile(new URL('../demo/history/scenes/hole.jpg', import.meta.url))
  const form = new FormData()
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }), 'a.jpg')
  const answer = new Response(form)
  return {
    method: 'POST',
    url: '/api/photos',
    headers: { 'content-type': answer.headers.get('content-type') ?? '' },
    payload: Buffer.from(await answer.arrayBuffer()),
  } as const
}
