import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { idIn, inside, openExchangeCity, photo, reportFields } from './testing/exchange-city.ts'
import { encode } from './testing/open311-client.ts'

const city = await openExchangeCity({ works: true })
const { app, client, key, newKey } = city

test('[O4] a report opens a matter of the unit responsible there, told to be from another system', async () => {
  const answer = await client.post('/requests.xml', [
    key,
    ...inside,
    ['service_code', 'rubbish'],
    ['description', '垃圾桶满了\r\n三天没人收'],
    ['address_string', '毅阳小区三号楼前'],
    ['first_name', '三'],
    ['last_name', '张'],
    ['phone', '+86 139-0000-0000'],
    ['email', 'zhang@example.cn'],
    ['account_id', ''],
  ])
  expect([answer.status, answer.type]).toEqual([200, 'text/xml; charset=utf-8'])
  const request = answer.xml().child('request')
  expect(request.child('service_notice').text).toContain('受理')
  expect(request.child('account_id').text).toBe('')
  const detail = await city.matterOf(request.child('service_request_id').text)
  expect(detail).toMatchObject({
    text: '垃圾桶满了\n三天没人收',
    source: 'partner',
    stage: 'reported',
    place: { address: '毅阳小区三号楼前', areaCode: '350603003003001' },
    reporters: [{ kind: 'resident' }],
  })
})

test('[O4] arguments count in the address, in the form and in its parts, and an empty one is none', async () => {
  const inAddress = encode(reportFields([key]))
  expect((await client.post(`/requests.json?${inAddress}`, [['email', '']])).status).toBe(200)
  expect((await client.postRaw(`/requests.json?${inAddress}`, 'application/x-www-form-urlencoded', '')).status).toBe(
    200,
  )
  const mixed = await client.post('/requests.json?jurisdiction_id=3506', [key, ...reportFields([['address_id', '']])])
  expect(mixed.status).toBe(200)
  expect((await client.postParts('/requests.json', [key, ...reportFields([])], [])).status).toBe(200)
  expect((await client.post('/requests.json', [key, ...reportFields([['lat', '']])])).status).toBe(400)
})

test('[O4] the place is given by coordinates, by the code of a division or by an address that is known', async () => {
  const base = [key, ['service_code', 'rubbish'], ['description', '没有坐标']] as const
  expect((await client.post('/requests.json', [...base, ['address_id', '350603003003']])).status).toBe(200)
  const unknown = await client.post('/requests.json', [...base, ['address_string', '天上的街市']])
  expect([unknown.status, unknown.json()[0]?.['code']]).toEqual([400, 400])
  expect((await client.post('/requests.json', base)).status).toBe(400)
  expect((await client.post('/requests.json', [...base, ['lat', '1'], ['long', '1']])).status).toBe(400)
})

test('[O5] what a service asks is checked, and read by those who handle the matter', async () => {
  const lamp = (more: readonly (readonly [string, string])[]) =>
    client.post('/requests.json', [
      key,
      ...reportFields([['service_code', 'street-light'], ['description', '太黑了'], ...more]),
    ])
  const missing = await lamp([])
  expect(missing.status).toBe(400)
  expect(missing.text).toContain('attribute[FAULT]')
  expect((await lamp([['attribute[FAULT]', 'NEVER']])).status).toBe(400)
  expect(
    (
      await lamp([
        ['attribute[FAULT]', 'OUT'],
        ['attribute[FAULT]', 'FLICKER'],
      ])
    ).status,
  ).toBe(400)
  const id = idIn(
    await lamp([
      ['attribute[FAULT]', 'OUT'],
      ['attribute[POLE]', 'K12'],
      ['attribute[easting]', '1'],
    ]),
  )
  expect((await city.matterOf(id)).text).toBe('太黑了\n路灯怎么了？ 不亮\n灯杆上的编号 K12')
  const [shown] = (await client.get(`/requests/${id}.json?extensions=true`)).json()
  expect(shown).toMatchObject({
    description: '太黑了',
    attributes: [
      { code: 'FAULT', value: 'OUT', name: '不亮', label: '路灯怎么了？' },
      { code: 'POLE', value: 'K12' },
    ],
  })
  const noisy = (more: readonly (readonly [string, string])[]) =>
    client.post('/requests.json', [key, ...reportFields([['service_code', 'noise'], ...more])])
  const several = idIn(
    await noisy([
      ['attribute[WHEN][]', 'DAY'],
      ['attribute[WHEN][]', 'NIGHT'],
    ]),
  )
  expect((await city.matterOf(several)).text).toContain('白天、深夜')
  expect(
    (
      await noisy([
        ['attribute[WHEN]', 'DAY'],
        ['attribute[WHEN]', 'EVENING'],
      ])
    ).status,
  ).toBe(200)
  const deep = (value: string) =>
    client.post('/requests.json', [
      key,
      ...reportFields([
        ['service_code', 'road-damage'],
        ['attribute[DEPTH_CM]', value],
      ]),
    ])
  expect([(await deep('12.5')).status, (await deep('deep')).status]).toEqual([200, 400])
  const since = (value: string) =>
    client.post('/requests.json', [
      key,
      ...reportFields([
        ['service_code', 'drainage'],
        ['attribute[SINCE]', value],
      ]),
    ])
  expect([(await since('2026-11-01T08:00:00Z')).status, (await since('last week')).status]).toEqual([200, 400])
})

test('[O6] photos that come along are the report’s, and everybody may see them, from other sites too', async () => {
  const answer = await client.postParts(
    '/requests.json',
    [key, ...reportFields([['description', '路面有坑']])],
    [
      { name: 'media', bytes: photo },
      { name: 'photo1', bytes: Buffer.alloc(0) },
    ],
  )
  const id = idIn(answer)
  expect((await city.matterOf(id)).photoIds).toHaveLength(1)
  const [shown] = (await client.get(`/requests/${id}.json`)).json()
  const url = new URL(String(shown?.['media_url']))
  const sent = await app.inject({ method: 'GET', url: url.pathname })
  expect([sent.statusCode, sent.headers['content-type'], sent.headers['cross-origin-resource-policy']]).toEqual([
    200,
    'image/webp',
    'cross-origin',
  ])
  const notAPhoto = await client.postParts(
    '/requests.json',
    [key, ...reportFields([])],
    [{ name: 'media', bytes: Buffer.from('not a photo') }],
  )
  expect([notAPhoto.status, notAPhoto.json()[0]?.['code']]).toEqual([400, 400])
})

test('[O6] pictures that lie with the sender are fetched and added', async () => {
  const source = await city.serveFile(photo)
  const fields = reportFields([
    ['media_url', source],
    ['media_url', `${source}?second`],
    ['description', '照片在我们这里'],
  ])
  const id = idIn(await client.post('/requests.json', [key, ...fields]))
  await until(async () => (await city.notesOf(id)).length === 2)
  const [shown] = (await client.get(`/requests/${id}.json`)).json()
  expect(String(shown?.['media_url'])).toContain(`/requests/${id}/photos/`)
  const sent = await app.inject({ method: 'GET', url: new URL(String(shown?.['media_url'])).pathname })
  expect(sent.statusCode).toBe(200)
  expect(
    (await client.post('/requests.json', [key, ...reportFields([['media_url', 'file:///etc/passwd']])])).status,
  ).toBe(400)
})

test('[O7] a token leads to the id', async () => {
  const answer = await client.post('/requests.json', [key, ...reportFields([['service_code', 'unclear']])])
  const [given] = answer.json()
  expect(given).not.toHaveProperty('service_request_id')
  const token = String(given?.['token'])
  const [found] = (await client.get(`/tokens/${token}.json`)).json()
  expect(found).toMatchObject({ token })
  expect(found?.['service_request_id']).toMatch(/^[\w-]+$/)
  const request = (await client.get(`/tokens/${token}.xml`)).xml().child('request')
  expect(request.child('service_request_id').text).toBe(found?.['service_request_id'])
  expect((await client.get('/tokens/nothing.json')).status).toBe(404)
})

test('[O13] sent again under the sender’s own name for it, a report opens nothing', async () => {
  const fields = [key, ...reportFields([['client_request_id', 'hotline-77']])] as const
  const answers = await Promise.all(
    [1, 2, 3].map(() => client.postParts('/requests.json', fields, [{ name: 'media', bytes: photo }])),
  )
  expect(new Set(answers.map(idIn)).size).toBe(1)
  expect(idIn(await client.post('/requests.json', fields))).toBe(answers.map(idIn)[0])
  const other = await newKey()
  const theirs = [['api_key', other.secret] as const, ...fields.slice(1)]
  expect(idIn(await client.post('/requests.json', theirs))).not.toBe(answers.map(idIn)[0])
  const fixMyStreet = [key, ...reportFields([['attribute[fixmystreet_id]', '4711']])] as const
  expect(idIn(await client.post('/requests.json', fixMyStreet))).toBe(
    idIn(await client.post('/requests.json', fixMyStreet)),
  )
})
