import { writeXlsx } from 'hucre/xlsx'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { csv, headers, line, openImportCity } from './testing/test-imports.ts'
import { addBuilding, grids, invented, moveIn } from './testing/test-registry.ts'

const city = await openImportCity()
const { upload, check, apply, settled, peopleIn } = city

test('[G13] a whole file comes in; the columns are understood and remembered', async () => {
  const building = await addBuilding(city, '荔园1栋')
  const rows = [
    line('荔园1幢', '101室', invented(1)),
    line('荔园1栋', '101', { ...invented(2, '林秀'), relation: '妻' }),
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
  const first = (await upload(csv([line('荔园2栋', '101', one), line('荔园2栋', '101', { ...two, relation: '配偶' })])))
    .view
  await check(first)
  await apply(first.id, 'all')
  const again = (
    await upload(
      csv([line('荔园2栋', '101', one), line('荔园2栋', '101', { ...two, phone: '13777777777', relation: '配偶' })]),
    )
  ).view
  await check(again)
  expect((await apply(again.id, 'all')).counts).toMatchObject({ added: 0, changed: 1, unchanged: 1 })
})

test('[G13] a building that is not known is made where the file names its grid, and goes again with an undo', async () => {
  const named = [
    ['网格', ...headers],
    [grids.two, ...line('新楼1栋', '101', invented(900))],
  ]
  const { view } = await upload(Buffer.from(named.map((row) => row.join(',')).join('\n')))
  expect((await check(view)).counts).toMatchObject({ good: 1, rejected: 0 })
  await apply(view.id, 'all')
  const officer = await city.as('officer')
  const list = async () => (await officer('listBuildings', { query: { text: '新楼1栋' } })).reply.items
  expect(await list()).toMatchObject([{ gridCode: grids.two, people: 1 }])
  await officer('undoRegistryImport', { params: { id: view.id }, body: { reason: '重发' } })
  await settled(view.id, 'undone')
  expect(await list()).toEqual([])
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
    line('荔园5栋', '102', { ...invented(42, '林秀'), relation: '配偶' }),
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
      Array.from({ length: 1500 }, (_, at) => line('荔园6栋', String(100 + at), invented(50_000 + at * 7, `某${at}`))),
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
  expect(done.progress).toBe(1500)
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
