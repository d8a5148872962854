import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openExchangeCity } from './testing/exchange-city.ts'
import { readXml } from './testing/open311-client.ts'

const city = await openExchangeCity()
const { app, client, report } = city

test('[O8] the list is narrowed by ids, service, status and time, newest first', async () => {
  const [one, two] = [await report([['service_code', 'pets']]), await report([['service_code', 'parking']])]
  const ids = async (query: string) =>
    (await client.get(`/requests.json${query}`)).json().map((request) => request['service_request_id'])
  expect(await ids(`?service_request_id=${one},${two},none`)).toEqual([two, one])
  expect(await ids(`?service_request_id=${one}&status=closed&start_date=2001-01-01T00:00:00Z`)).toEqual([one])
  expect(await ids('?service_code=pets,parking')).toEqual([two, one])
  expect(await ids('?service_code=pets&status=closed')).toEqual([])
  expect(await ids('?service_code=pets&status=open,closed')).toEqual([one])
  expect(await ids('?service_code=nothing')).toEqual([])
  const hour = (offset: number) => new Date(Date.now() + offset * 3_600_000).toISOString()
  expect(await ids(`?service_code=pets&start_date=${hour(-1)}&end_date=${hour(1)}`)).toEqual([one])
  expect(await ids(`?service_code=pets&start_date=${hour(-1).slice(0, -5)}Z`)).toEqual([one])
  expect(await ids(`?service_code=pets&end_date=${hour(-1)}`)).toEqual([])
  expect(await ids(`?service_code=pets&updated_after=${hour(1)}`)).toEqual([])
  expect(await ids('?service_code=pets,parking&page_size=1&page=2')).toEqual([one])
  expect(await ids('?service_code=pets,parking&limit=1&offset=1')).toEqual([one])
  const status = async (query: string) => (await client.get(`/requests.json${query}`)).status
  expect(await status('?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z')).toBe(400)
  expect(await status('?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z')).toBe(400)
  expect(await status('?start_date=yesterday')).toBe(400)
  expect(await status('?status=solved')).toBe(400)
  expect(await status('?page_size=0')).toBe(400)
  expect((await client.get('/requests.xml?service_code=nothing')).xml().children).toEqual([])
})

test('[O9] [O17] one request is a list of one, with every field that validators look for', async () => {
  const id = await report([
    ['description', 'a < b & "c" ]]> \u0007 & 结束'],
    ['address_string', '毅阳小区 <三号楼>'],
  ])
  const [request, ...others] = (await client.get(`/requests/${id}.json`)).json()
  expect(others).toEqual([])
  expect(request).toMatchObject({
    service_request_id: id,
    status: 'open',
    service_code: 'rubbish',
    service_name: '垃圾脏乱',
    description: 'a < b & "c" ]]> \u0007 & 结束',
    address: '毅阳小区 <三号楼>',
    address_id: '',
    zipcode: '',
    lat: 24.505,
    long: 117.705,
    media_url: '',
  })
  for (const name of ['requested_datetime', 'updated_datetime', 'expected_datetime'])
    expect(request?.[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  expect(request?.['agency_responsible']).toContain('350603003003001')
  const xml = (await client.get(`/requests/${id}.xml`)).xml()
  expect([xml.name, xml.children.length]).toEqual(['service_requests', 1])
  expect(xml.child('request').child('description').text).toBe('a < b & "c" ]]>  & 结束')
  expect(xml.child('request').child('zipcode').text).toBe('')
  expect((await client.get('/requests/none.xml')).status).toBe(404)
})

test('[O10] nothing confidential, nothing between neighbours, nobody’s name or number', async () => {
  const resident = apiCaller(app)
  const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '二号楼3单元502室' }
  const told = async (text: string, given: object) =>
    (await resident('report', { body: { commandId: crypto.randomUUID(), text, place, ...given } })).reply.caseCode
  const hidden = [
    await told('有人贩毒', { categoryId: 'tip-off' }),
    await told('邻居吵架', { categoryId: 'neighbour-dispute' }),
    await told('不愿公开', { categoryId: 'rubbish', confidential: true }),
    await told('还没有分类', {}),
  ]
  const shown = await told(`我叫王小明 13900000000，${'垃圾很多。'.repeat(40)}`, {
    categoryId: 'rubbish',
    phone: '13900000000',
  })
  const list = await client.get('/requests.json')
  const ids = list.json().map((request) => request['service_request_id'])
  for (const id of hidden) {
    expect(ids).not.toContain(id)
    expect((await client.get(`/requests/${id}.json`)).status).toBe(404)
  }
  const [request] = (await client.get(`/requests/${shown}.json?extensions=true`)).json()
  expect(String(request?.['description'])).toMatch(/^某人/)
  expect([...String(request?.['description'])].length).toBeLessThan(100)
  expect(request?.['address']).toBe('二号楼某户')
  const { text } = await client.get('/requests.json?extensions=true')
  for (const secretWord of ['13900000000', '王小明', '502', '1390000', 'zhang@example.cn', '贩毒'])
    expect(text).not.toContain(secretWord)
})

test('[O10] what a privacy officer hides is gone here too', async () => {
  const id = await report([['description', '写了不该写的话']])
  const detail = await city.matterOf(id)
  const privacy = apiCaller(app, await city.logIn('privacyOfficer', 'inside'))
  const body = {
    commandId: crypto.randomUUID(),
    expectedVersion: detail.version,
    reason: '含个人信息',
    targets: [{ kind: 'text', version: 1 }],
  }
  expect((await privacy('redact', { params: { id: detail.id }, body })).code).toBeUndefined()
  expect((await client.get(`/requests/${id}.json`)).status).toBe(404)
})

test('[O17] what is not XML is never in it', () => {
  expect(() => readXml('<services>')).toThrow(/declaration/)
  expect(() => readXml('<?xml version="1.0" encoding="UTF-8"?>\n<a>&</a>')).toThrow(/\S/)
})
