import { expect, test } from 'vitest'
import { z } from 'zod'
import { openExchangeCity, outside, reportFields } from './testing/exchange-city.ts'
import { encode, open311Client } from './testing/open311-client.ts'

const city = await openExchangeCity()
const { app, client, report, key } = city

test('[O1] discovery says in both formats where to report and where to try', async () => {
  for (const base of ['/open311', '/open311/v2', '/open311/test']) {
    const [xml, json] = [
      await open311Client(app, base).get('/discovery.xml'),
      await open311Client(app, base).get('/discovery.json'),
    ]
    expect([xml.type, json.type]).toEqual(['text/xml', 'application/json'])
    const Found = z.object({
      changeset: z.string(),
      contact: z.string().min(1),
      key_service: z.string().min(1),
      endpoints: z.array(
        z.object({
          url: z.string(),
          type: z.string(),
          specification: z.string(),
          formats: z.array(z.string()),
          changeset: z.string(),
        }),
      ),
    })
    const found = Found.parse(JSON.parse(json.text))
    expect(found.endpoints.map(({ type }) => type)).toEqual(['production', 'test'])
    expect(Date.parse(found.changeset)).toBeLessThan(Date.now())
    expect(found.endpoints[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      formats: ['text/xml', 'application/json'],
    })
    const root = xml.xml()
    expect(root.name).toBe('discovery')
    expect(root.child('endpoints').children.map((one) => one.child('url').text)).toEqual(
      found.endpoints.map(({ url }) => url),
    )
    expect(
      root
        .child('endpoints')
        .children[0]?.child('formats')
        .children.map(({ text }) => text),
    ).toEqual(['text/xml', 'application/json'])
  }
})

test('[O2] the services are what strangers may see, each with its kind', async () => {
  const json = await client.get('/services.json')
  expect(json.type).toBe('application/json; charset=utf-8')
  const services = json.json()
  const codes = services.map(({ service_code: code }) => code)
  expect(codes).toContain('street-light')
  expect(codes).not.toContain('tip-off')
  expect(codes).not.toContain('neighbour-dispute')
  expect(services.find(({ service_code: code }) => code === 'street-light')).toEqual({
    service_code: 'street-light',
    service_name: '路灯不亮',
    description: '路灯坏了、太暗',
    metadata: true,
    type: 'realtime',
    keywords: '路灯坏了,太暗',
    group: '市政设施',
  })
  const xml = await client.get('/services.xml')
  expect(xml.type).toBe('text/xml; charset=utf-8')
  expect(xml.xml().children.map((one) => one.child('service_code').text)).toEqual(codes)
  expect(xml.xml().children[0]?.child('metadata').text).toMatch(/^(true|false)$/)
})

test('[O3] a definition lists what a service asks, in order', async () => {
  const xml = (await client.get('/services/street-light.xml')).xml()
  expect(xml.name).toBe('service_definition')
  expect(xml.child('service_code').text).toBe('street-light')
  const [first, second] = xml.child('attributes').children
  expect(first?.children.map(({ name }) => name).toSorted()).toEqual(
    ['variable', 'code', 'datatype', 'required', 'datatype_description', 'order', 'description', 'values'].toSorted(),
  )
  expect(first?.child('values').children[0]?.children.map(({ name, text }) => [name, text])).toEqual([
    ['key', 'OUT'],
    ['name', '不亮'],
  ])
  expect([first?.child('order').text, second?.child('order').text]).toEqual(['1', '2'])
  const json: unknown = JSON.parse((await client.get('/services/street-light.json')).text)
  expect(json).toMatchObject({
    service_code: 'street-light',
    attributes: [{ required: true, variable: true, order: 1 }, {}],
  })
  expect(JSON.parse((await client.get('/services/rubbish.json')).text)).toEqual({
    service_code: 'rubbish',
    attributes: [],
  })
  expect((await client.get('/services/tip-off.json')).status).toBe(404)
  expect((await client.get('/services/nothing.xml')).xml().child('error').child('code').text).toBe('404')
})

test('[O11] a jurisdiction is the city or one of its divisions', async () => {
  const id = await report([])
  const status = async (jurisdiction: string) =>
    (await client.get(`/requests/${id}.json?jurisdiction_id=${jurisdiction}`)).status
  expect(await Promise.all(['3506', '350600', '350603', '350603000000', 'localhost', ''].map(status))).toEqual(
    Array(6).fill(200),
  )
  expect(await status('350602')).toBe(404)
  const unknown = await client.get('/services.json?jurisdiction_id=nowhere.example')
  expect([unknown.status, unknown.json()[0]?.['code']]).toEqual([404, 404])
  const elsewhere = await client.post('/requests.json', [key, ['jurisdiction_id', '350603'], ...reportFields(outside)])
  expect(elsewhere.status).toBe(400)
  const there = await client.post('/requests.json', [key, ['jurisdiction_id', '350602'], ...reportFields(outside)])
  expect(there.status).toBe(200)
})

test('[O12] errors have the standard’s shape, in the format that was asked for', async () => {
  const xml = await client.post('/requests.xml', reportFields([]))
  expect([xml.status, xml.type]).toEqual([403, 'text/xml; charset=utf-8'])
  expect(xml.xml().name).toBe('errors')
  expect(
    xml
      .xml()
      .child('error')
      .children.map(({ name }) => name),
  ).toEqual(['code', 'description'])
  const json = await client.post('/requests.json', [key, ...reportFields([['service_code', 'nothing']])])
  expect([json.status, json.type]).toEqual([404, 'application/json; charset=utf-8'])
  expect(json.json()).toMatchObject([{ code: 404 }])
  const body = await client.postRaw('/requests.json', 'application/json', '{"api_key":"x"}')
  expect([body.status, body.json()[0]?.['code']]).toEqual([400, 400])
  expect((await client.get('/services.yaml')).xml().child('error').child('code').text).toBe('404')
  expect((await open311Client(app, '/open311/v9').get('/services.json')).json()[0]?.['code']).toBe(404)
})

test('[O12] pages of other sites may call, since no session counts here', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/open311/v2/requests.json',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    payload: encode([key, ...reportFields([])]),
  })
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, '*'])
})
