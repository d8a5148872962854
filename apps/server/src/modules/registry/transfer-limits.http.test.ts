import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createDeflateRaw } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { csv, headers, line, openImportCity } from './testing/test-imports.ts'
import { addBuilding, grids, invented } from './testing/test-registry.ts'

const city = await openImportCity()
const { upload, check, apply } = city

test('[G16] what is no table, too much, or made of formulas is refused', async () => {
  const formula = await writeXlsx({
    sheets: [
      {
        name: 'a',
        rows: [headers, ['x']],
        cells: new Map([['1,3', { formula: 'HYPERLINK("http://x","y")', formulaResult: 'y' }]]),
      },
    ],
  })
  const refused = [
    Buffer.from(formula),
    Buffer.from('PK\x03\x04 damaged'),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    Buffer.from(''),
    Buffer.from('只有表头,姓名\r\n'),
  ]
  for (const file of refused) expect((await upload(file)).code).toBe('import.unreadable')
  expect((await upload(await bomb())).code).toBe('import.too-much')
})

test('[G1] who may not write the area neither sends, sees nor steers its imports', async () => {
  expect((await upload(csv([]), { who: 'stranger' })).code).toBe('registry.outside-scope')
  expect((await upload(csv([]), { who: 'worker' })).code).toBe('session.forbidden')
  await addBuilding(city, '荔园8栋')
  const { view } = await upload(csv([line('荔园8栋', '101', invented(71))]))
  const stranger = await city.as('stranger')
  expect((await stranger('getRegistryImport', { params: { id: view.id } })).status).toBe(404)
  expect(
    (await stranger('checkRegistryImport', { params: { id: view.id }, body: { mapping: view.mapping } })).status,
  ).toBe(404)
  expect((await stranger('listRegistryImports')).reply).toEqual([])
})

test('[G17] an export needs another’s approval, is marked, and each download is on the trail', async () => {
  await addBuilding(city, '荔园9栋')
  const person = invented(81, '郑=1')
  const { view } = await upload(csv([line('荔园9栋', '101', person)]))
  await check(view)
  await apply(view.id, 'all')
  const officer = await city.as('officer')
  const body = { table: '12', areaCode: grids.one, format: 'xlsx', purpose: '人口核对', legalBasis: '《户口登记条例》' }
  const { reply: asked } = await officer('requestRegistryExport', { body })
  const take = async (who: 'officer' | 'head') =>
    city.app.inject({
      url: `/api/registry/exports/${asked.id}/file`,
      headers: { authorization: `Bearer ${await city.tokenOf(who)}` },
    })
  expect((await take('officer')).json<{ code: string }>().code).toBe('export.not-approved')
  const privacy = await city.as('privacy')
  const decision = { params: { id: asked.id }, body: { approved: true } }
  expect((await privacy('decideRegistryExport', decision)).reply).toMatchObject({
    status: 'approved',
    decidedBy: { name: '人员privacy' },
  })
  expect((await privacy('decideRegistryExport', decision)).code).toBe('export.decided')
  expect((await take('head')).statusCode).toBe(404)
  const file = await take('officer')
  expect(file.statusCode).toBe(200)
  const rows = (await readXlsx(new Uint8Array(file.rawPayload))).sheets[0]?.rows ?? []
  expect(rows[0]?.slice(0, 3)).toEqual(['公民身份号码', '姓名', '曾用名'])
  const mark = `${asked.id.slice(-8)}-1`
  expect(rows.find((row) => row[0] === person.idCard)?.at(-1)).toBe(mark)
  expect(rows.at(-1)?.[0]).toContain('人口核对')
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'data.exported' } })
  expect(audit.reply.items[0]).toMatchObject({
    subject: asked.id,
    facts: { table: '12', purpose: '人口核对', download: 1 },
  })
})

/** A workbook of a few kilobytes whose texts claim little and unpack to more than is held in memory. */
async function bomb(): Promise<Buffer> {
  const deflate = createDeflateRaw()
  const zeros = Buffer.alloc(1024 * 1024)
  const packed = await buffer(Readable.from(Array.from({ length: 90 }, () => zeros)).pipe(deflate))
  const name = Buffer.from('xl/sharedStrings.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1000, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(1000, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}
