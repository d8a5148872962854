import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { idIn, openExchangeCity, reportFields } from './testing/exchange-city.ts'
import { open311Client } from './testing/open311-client.ts'

const city = await openExchangeCity({ works: true })
const { app, client, key, newKey, secret, report } = city

test('[O14] [X4] what became of a matter can be read by time', async () => {
  const id = await report([['description', '看看后来怎样']])
  await city.resolve(id, '已经清走，张先生在场')
  const updates = async () =>
    (await client.get('/servicerequestupdates.json')).json().filter((one) => one['service_request_id'] === id)
  await until(async () => (await updates()).length === 3)
  expect((await updates()).map((one) => one['status'])).toEqual(['open', 'in_progress', 'no_further_action'])
  const last = (await updates()).at(-1)
  expect(last).toMatchObject({
    description: '已办结：已经清走,某人在场',
    media_url: '',
  })
  expect(last?.['update_id']).toMatch(/^[\w-]+$/)
  expect(last?.['updated_datetime']).toMatch(/\+08:00$/)
  const [closed] = (await client.get(`/requests/${id}.json`)).json()
  expect(closed).toMatchObject({ status: 'closed', status_notes: '已经清走,某人在场' })
  expect(closed?.['updated_datetime']).toBe(last?.['updated_datetime'])
  const xml = (await client.get('/servicerequestupdates.xml')).xml()
  expect([xml.name, xml.children[0]?.name]).toEqual(['service_request_updates', 'request_update'])
  expect((await client.get('/servicerequestupdates.json?end_date=2026-01-01T00:00:00Z')).json()).toEqual([])
  const rows = await city.database.owner.query('select incident_id, version from exchange.change order by seq')
  expect(new Set(rows.rows.map((row) => JSON.stringify(row))).size).toBe(rows.rowCount)
})

test('[O15] the system that reported adds to its own matters, once for each update', async () => {
  const id = await report([])
  const update = (more: readonly (readonly [string, string])[], by = secret) =>
    client.post('/servicerequestupdates.xml', [['api_key', by], ['service_request_id', id], ...more])
  const words = [
    ['update_id', '1'],
    ['status', 'OPEN'],
    ['description', '又多了两袋'],
    ['updated_datetime', '2026-11-29T08:00:00+08:00'],
  ] as const
  const answer = await update(words)
  expect(answer.xml().child('request_update').child('update_id').text).toBe('1')
  expect((await update(words)).status).toBe(200)
  expect(await city.notesOf(id)).toHaveLength(1)
  expect((await update(words, (await newKey()).secret)).status).toBe(404)
  expect((await update(words, 'wrong')).status).toBe(403)
  expect((await update([['update_id', '2']])).status).toBe(400)
  await city.resolve(id, '已清')
  expect(
    (
      await update([
        ['update_id', '3'],
        ['status', 'REOPEN'],
        ['description', '没有清干净'],
      ])
    ).status,
  ).toBe(200)
  expect((await city.matterOf(id)).stage).toBe('handling')
})

test('[O16] the endpoint for trying checks everything and opens nothing', async () => {
  const trying = open311Client(app, '/open311/test')
  const count = async () => (await city.database.owner.query('select from incidents.incident')).rowCount
  const before = await count()
  const id = idIn(await trying.post('/requests.json', [key, ...reportFields([['description', '试一试']])]))
  expect(id).toMatch(/^TEST-/)
  expect((await trying.get(`/requests/${id}.xml`)).xml().child('request').child('description').text).toBe('试一试')
  expect((await trying.get('/requests.json?status=open')).json().map((one) => one['service_request_id'])).toContain(id)
  expect((await trying.get('/requests.json?status=closed')).json()).toEqual([])
  expect((await trying.post('/requests.json', reportFields([]))).status).toBe(403)
  expect((await trying.post('/requests.json', [key, ...reportFields([['lat', 'north']])])).status).toBe(400)
  expect((await trying.get('/services.json')).json().length).toBeGreaterThan(5)
  const [given] = (await trying.post('/requests.json', [key, ...reportFields([['service_code', 'unclear']])])).json()
  expect((await trying.get(`/tokens/${String(given?.['token'])}.json`)).status).toBe(200)
  const update = [key, ['service_request_id', id], ['update_id', '9'], ['description', '再试']] as const
  expect((await trying.post('/servicerequestupdates.json', update)).json()).toEqual([{ update_id: '9' }])
  expect(await count()).toBe(before)
})
