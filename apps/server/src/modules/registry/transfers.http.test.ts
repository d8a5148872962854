import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createDeflateRaw } from 'node:zlib'
import type { ImportView } from '@ejia/contract'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '../../platform/testing/index.ts'
import { addBuilding, grids, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry({}, { works: true })
const headers = ['楼栋', '单元', '室', '姓名', '身份证号', '联系电话', '与户主关系', '人口类别']

async function upload(
  file: Buffer,
  {
    who = 'officer',
    areaCode = '350603003003',
  }: { who?: 'officer' | 'head' | 'stranger' | 'worker'; areaCode?: string } = {},
) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file)]), '人口.csv')
  const request = new Request('http://test', { method: 'POST', body: form })
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/registry/imports',
    query: { areaCode },
    headers: {
      authorization: `Bearer ${await city.tokenOf(who)}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, view: answer.json<ImportView>(), code: answer.json<{ code?: string }>().code }
}

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from([headers, ...rows].map((row) => row.join(',')).join('\r\n'))

async function settled(id: string, status: string): Promise<ImportView> {
  const call = await city.as('officer')
  const get = async () => (await call('getRegistryImport', { params: { id } })).reply
  await until(async () => (await get()).status === status)
  return get()
}

async function check({ id, mapping }: ImportView): Promise<ImportView> {
  const call = await city.as('officer')
  expect((await call('checkRegistryImport', { params: { id }, body: { mapping } })).status).toBe(202)
  return settled(id, 'checked')
}

async function apply(id: string, rows: 'all' | 'good'): Promise<ImportView> {
  const call = await city.as('officer')
  expect((await call('applyRegistryImport', { params: { id }, body: { rows } })).status).toBe(202)
  return settled(id, 'done')
}

async function peopleIn(roomId: string) {
  const { reply } = await (await city.as('officer'))('getRoom', { params: { id: roomId } })
  return reply.households.flatMap(({ people }) => people)
}

const line = (building: string, room: string, person: ReturnType<typeof invented>, relation = '户主') => [
  ...[building, '', room, person.name, person.idCard, person.phone, relation, '户籍人口'],
]

test('[G13] a whole file comes in; the columns are understood and remembered', async () => {
  const building = await addBuilding(city, '荔园1栋')
  const rows = [
    line('荔园1幢', '101室', invented(1)),
    line('荔园1栋', '101', invented(2, '林秀'), '妻'),
    line('荔园1栋', '103', invented(3, '王新')),
  ]
  const { view, status } = await upload(csv(rows))
  expect(status).toBe(201)
  expect(view).toMatchObject({ status: 'uploaded', encoding: 'utf-8', rows: 3, remembered: false })
  expect(view.mapping).toEqual(['building', 'entrance', 'room', 'name', 'idCard', 'phone', 'relation', 'population'])
  expect(view.columns[3]?.samples).toEqual(['陈**', '林*', '王*'])
  expect(JSON.stringify(view)).not.toContain(rows[0]?.[4])
  expect((await check(view)).counts).toMatchObject({ good: 3, rejected: 0 })
  expect(await peopleIn(building.first.id)).toEqual([])
  expect((await apply(view.id, 'all')).counts).toMatchObject({ added: 3, changed: 0, unchanged: 0 })
  expect((await peopleIn(building.first.id)).map(({ name, relation }) => [name, relation])).toEqual([
    ['陈**', '02'],
    ['林*', '10'],
  ])
  expect((await upload(csv(rows))).view.remembered).toBe(true)
})

test('[G14] the same file again changes nothing; a changed cell changes that cell only', async () => {
  await addBuilding(city, '荔园2栋')
  const [one, two] = [invented(11), invented(12, '林秀')]
  const first = (await upload(csv([line('荔园2栋', '101', one), line('荔园2栋', '101', two, '配偶')]))).view
  await check(first)
  await apply(first.id, 'all')
  const again = (
    await upload(csv([line('荔园2栋', '101', one), line('荔园2栋', '101', { ...two, phone: '13777777777' }, '配偶')]))
  ).view
  await check(again)
  expect((await apply(again.id, 'all')).counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
})

test('[G13] rejected rows say why; all or none is the choice, or the good rows only', async () => {
  await addBuilding(city, '荔园3栋')
  const rows = [
    line('荔园3栋', '101', invented(21)),
    line('荔园3栋', '102', { ...invented(22), idCard: '350603199006150000' }),
    line('没有的楼', '101', invented(23)),
    line('荔园3栋', '102', { ...invented(24), name: '=HYPERLINK("x")' }),
    line('荔园3栋', '101', invented(21)),
  ]
  const { view } = await upload(csv(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`))))
  const checked = await check(view)
  expect(checked.counts).toMatchObject({ good: 2, rejected: 3 })
  const call = await city.as('officer')
  const all = await call('applyRegistryImport', { params: { id: view.id }, body: { rows: 'all' } })
  expect(all.code).toBe('import.has-rejects')
  expect((await apply(view.id, 'good')).counts).toMatchObject({ added: 2 })
  const file = await city.app.inject({
    url: `/api/registry/imports/${view.id}/rejects`,
    headers: { authorization: `Bearer ${await city.tokenOf('officer')}` },
  })
  const lines = file.body.trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('公民身份号码：校验码不对')
  expect(lines[2]).toContain('楼栋：找不到')
  expect(lines[3]).toContain('公民身份号码：文件里有重复的人')
})

test('[G14] a known person moves within the area, and is told apart from one who lives elsewhere or is called otherwise', async () => {
  const building = await addBuilding(city, '荔园4栋')
  const far = await addBuilding(city, '外区1栋', grids.elsewhere)
  const elsewhere = moveIn(invented(31))
  await (await city.as('stranger'))('changeRoom', {
    params: { id: far.first.id },
    body: { changeId: newId(), expectedVersion: 0, changes: [elsewhere.change] },
  })
  const here = moveIn(invented(32))
  await (await city.as('officer'))('changeRoom', {
    params: { id: building.first.id },
    body: { changeId: newId(), expectedVersion: 0, changes: [here.change] },
  })
  const rows = [
    line('荔园4栋', '102', invented(31)),
    line('荔园4栋', '102', invented(32)),
    line('荔园4栋', '102', { ...invented(32), name: '李四', idCard: invented(32).idCard }),
  ]
  const { view } = await upload(csv(rows))
  expect((await check(view)).counts).toMatchObject({ good: 1, rejected: 2 })
  await apply(view.id, 'good')
  expect(await peopleIn(building.first.id)).toEqual([])
  expect((await peopleIn(building.second.id)).map(({ id }) => id)).toEqual([here.personId])
  expect(await peopleIn(far.first.id).catch(() => [])).toEqual([])
})

test('[G15] an import is taken back whole, but for what somebody changed since', async () => {
  const building = await addBuilding(city, '荔园5栋')
  const stays = moveIn(invented(41))
  const call = await city.as('officer')
  await call('changeRoom', {
    params: { id: building.first.id },
    body: { changeId: newId(), expectedVersion: 0, changes: [stays.change] },
  })
  const rows = [
    line('荔园5栋', '102', { ...invented(41), phone: '13711110000' }),
    line('荔园5栋', '102', invented(42, '林秀'), '配偶'),
    line('荔园5栋', '909', invented(43, '王新')),
  ]
  const { view } = await upload(csv(rows))
  await check(view)
  await apply(view.id, 'all')
  const corner = await call('getBuilding', { params: { id: building.id } })
  const added = corner.reply.entrances[0]?.rooms.find(({ name }) => name === '909')
  const [wang] = await peopleIn(added?.id ?? '')
  const touch = {
    changeId: newId(),
    expectedVersion: added?.version,
    changes: [{ type: 'correct', personId: wang?.id, values: { phone: '13722220000' } }],
  }
  expect((await call('changeRoom', { params: { id: added?.id ?? '' }, body: touch })).status).toBe(200)

  await call('undoRegistryImport', { params: { id: view.id }, body: { reason: '发错了文件' } })
  expect((await settled(view.id, 'undone')).counts.kept).toBe(1)
  expect((await peopleIn(building.first.id)).map(({ id, phone }) => [id, phone])).toEqual([
    [stays.personId, '139****0041'],
  ])
  expect(await peopleIn(building.second.id)).toEqual([])
  expect((await peopleIn(added?.id ?? '')).map(({ id }) => id)).toEqual([wang?.id])
})

test('[G15] a step that stopped in the middle goes on at the next chunk', async () => {
  await addBuilding(city, '荔园6栋')
  const { view } = await upload(
    csv(
      Array.from({ length: 2500 }, (_, at) => line('荔园6栋', String(100 + at), invented(50_000 + at * 7, `某${at}`))),
    ),
  )
  await check(view)
  await city.database.owner.query(
    `update registry.import set status = 'applying', rows_wanted = 'good', next_chunk = 0, progress = 0,
      touched_at = now() - interval '1 hour' where id = $1`,
    [view.id],
  )
  await city.database.owner.query(`select graphile_worker.add_job('registry.wake-imports')`)
  const done = await settled(view.id, 'done')
  expect(done.counts.added).toBe(done.counts.good)
  expect(done.progress).toBe(2500)
})

test('[G13] GBK is understood, and Excel', async () => {
  await addBuilding(city, '荔园7栋')
  const gbk = Buffer.concat([
    Buffer.from('c2a5b6b02ccad22cd0d5c3fb0d0a', 'hex'),
    Buffer.from('c0f3d4b037b6b02c3130312cb3c2b4f3c3f70d0a', 'hex'),
  ])
  const given = (await upload(gbk)).view
  expect(given).toMatchObject({ encoding: 'gb18030', rows: 1, mapping: ['building', 'room', 'name'] })
  expect((await check(given)).counts).toMatchObject({ good: 1 })
  const sheet = await writeXlsx({ sheets: [{ name: '人口', rows: [headers, line('荔园7栋', '101', invented(61))] }] })
  const { view } = await upload(Buffer.from(sheet))
  expect(view).toMatchObject({ encoding: 'xlsx', rows: 1 })
  expect((await check(view)).counts).toMatchObject({ good: 1 })
})

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
  expect(rows[0]?.slice(0, 3)).toEqual(['姓名', '公民身份号码', '联系方式'])
  const mark = `${asked.id.slice(-8)}-1`
  expect(rows.find((row) => row[1] === person.idCard)?.at(-1)).toBe(mark)
  expect(rows.at(-1)?.[0]).toContain('人口核对')
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'data.exported' } })
  expect(audit.reply.items[0]).toMatchObject({
    subject: asked.id,
    facts: { table: '12', purpose: '人口核对', download: 1 },
  })
})

/** A workbook of a few kilobytes whose one sheet claims little and unpacks to half a gigabyte. */
async function bomb(): Promise<Buffer> {
  const deflate = createDeflateRaw()
  const zeros = Buffer.alloc(1024 * 1024)
  const packed = await buffer(Readable.from(Array.from({ length: 410 }, () => zeros)).pipe(deflate))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
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
