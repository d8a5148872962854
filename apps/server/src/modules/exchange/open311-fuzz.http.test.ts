import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openExchangeCity, reportFields } from './testing/exchange-city.ts'
import type { Read } from './testing/open311-client.ts'

const city = await openExchangeCity()
const { client, key, database } = city

const names = [
  'lat',
  'long',
  'service_code',
  'address_id',
  'jurisdiction_id',
  'media_url',
  'description',
  'attribute[FAULT]',
]
const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'NaN',
    '1e999',
    '-0x1',
    '91',
    '181',
    '９９',
    '\0',
    '\uD800',
    '%00',
    '../..',
    "';--",
    '<x/>',
    '[object Object]',
  ),
  fc.nat().map((length) => '9'.repeat(length % 25_000)),
)

async function countMatters(): Promise<number> {
  return (await database.owner.query('select from incidents.incident')).rowCount ?? 0
}

/** An answer that is no refusal has to be one the standard knows; a refusal says what is wrong in the standard's shape. */
function expectSane({ status, text, ...read }: Read, isXml: boolean): void {
  const code = isXml ? Number(read.xml().children[0]?.children[0]?.text) : read.json()[0]?.['code']
  expect([text, status < 400 || (status < 500 && code === status)]).toEqual([text, true])
}

test('[O18] a report with nonsense in it is refused and opens nothing', async () => {
  const before = await countMatters()
  const broken = fc.tuple(fc.constantFrom('lat', 'long', 'service_code', 'jurisdiction_id', 'media_url'), nonsense)
  await fc.assert(
    fc.asyncProperty(broken, async ([name, value]) => {
      fc.pre(value.trim() !== '' || ['lat', 'long', 'service_code'].includes(name))
      fc.pre(!/^\d{1,3}(\.\d+)?$/.test(value.trim()))
      const answer = await client.post('/requests.json', [key, ...reportFields([[name, value]])])
      expectSane(answer, false)
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }),
    { numRuns: 60 },
  )
  expect(await countMatters()).toBe(before)
})

test('[O18] any arguments, anywhere, are answered and never fail', async () => {
  const fields = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), nonsense), nonsense), { maxLength: 8 })
  const paths = fc.constantFrom('/requests.xml', '/requests.json', '/servicerequestupdates.json', '/services.xml')
  await fc.assert(
    fc.asyncProperty(fields, paths, async (pairs, path) => {
      const query = new URLSearchParams(
        pairs
          .map(
            ([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
          )
          .join('&'),
      )
      expectSane(await client.get(`${path}?${query.toString().slice(0, 12_000)}`), path.endsWith('.xml'))
    }),
    { numRuns: 60 },
  )
})

test('[O18] bodies that are none are refused', async () => {
  const before = await countMatters()
  const types = [
    'application/json',
    'text/plain',
    'application/xml',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ]
  const bodies = [
    '',
    '{',
    '<a/>',
    '--x\r\n',
    `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n`,
    Buffer.from([0xff, 0xfe, 0x00]),
  ]
  for (const type of types)
    for (const body of bodies) {
      const answer = await client.postRaw('/requests.json', type, body)
      expect([type, answer.status >= 400 && answer.status < 500]).toEqual([type, true])
      expect(answer.json()[0]?.['code']).toBe(answer.status)
    }
  const long = await client.post('/requests.json', [key, ...reportFields([['description', '长'.repeat(4001)]])])
  expect(long.status).toBe(400)
  const many = Array.from({ length: 600 }, (_, index) => [`a${index}`, '1'] as const)
  expect((await client.post('/requests.json', [key, ...reportFields(many)])).status).toBe(400)
  expect(await countMatters()).toBe(before)
})
