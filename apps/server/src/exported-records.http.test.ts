import type { Role } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { refreshAtlas } from './modules/areas/index.ts'
import { apiCaller, until } from './platform/testing/index.ts'
import { openAccessCity, type Side } from './testing/access-city.ts'
import { closedMatters } from './testing/closed-matters.ts'
import { checkExports, type ListName, type Taken } from './testing/export-checks.ts'

const city = await openAccessCity({ works: true })
const { app, database, units } = city
const by = async (role: Role, side: Side = 'inside') => apiCaller(app, await city.logIn(role, side))
const dispatcher = await by('dispatcher')
const officer = await by('registryOfficer')

const exportPurpose = '季度核对'
const why = { exportPurpose }
const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const month = on.slice(0, 7)
const asked = { areaCode: '350603003', on }
const indicator = 'solvedAtFirstGo'
const figure = { areaCode: '350603003003', month }

// A building stands in a grid that has a name.
await database.owner.query(`update areas.area set name = '第一网格' where code = $1`, [units.inside.team.areaCode])
await database.owner.query('update areas.revision set number = number + 1')
await refreshAtlas(database.pool)
const { close } = await closedMatters(city)
const person = { name: '林阿婆', phone: '13800001000' }
const closed = await close({ onBehalfOf: person })
await close()
const told = await reportMany()
await findSpot()
const building = await addBuilding('丹霞1栋')
await addBuilding('丹霞2栋')
await addBuilding('水仙花园1栋')
await fillIn()
await bringIn()
await saySomething()
const briefing = { commandId: newId(), areaCode: asked.areaCode, kind: 'week', on }
const drafted = await dispatcher('draftBriefing', { body: briefing })
if (drafted.code !== undefined) throw new Error(drafted.code)
await until(async () => (await countBehind()) === 2)
await until(async () => (await dispatcher('listMatterNotices', { params: { id: closed } })).reply.length > 3)

const params: Partial<Record<ListName, Readonly<Record<string, string>>>> = {
  exportIndicatorMatters: { indicator },
  exportMatterNotices: { id: closed },
}
const table: readonly Taken[] = [
  ['exportIndicatorMatters', 'supervisor', 'gridWorker', { ...figure, ...why }, '案码 环节 情况描述 所属网格 地点'],
  [
    'exportTrendMatters',
    'dispatcher',
    'callbackOfficer',
    { ...asked, what: 'words', index: 0, ...why },
    '案码 情况描述 地点',
  ],
  ['exportHotSpots', 'dispatcher', 'gridWorker', asked, '序号 地点 类别 件数 巧合的可能'],
  ['exportTrendWords', 'supervisor', 'gridWorker', asked, '说法 最近四周（件） 此前五个月（件）'],
  ['exportReturning', 'dispatcher', 'gridWorker', asked, '地点 类别 件数'],
  ['exportBriefings', 'dispatcher', 'communityHead', {}, '从 到 区域 状态 修改人'],
  ['exportReleases', 'auditAdministrator', null, {}, '版本 编号 问题 答复'],
  ['exportRaised', 'gridWorker', null, {}, '提出时间 说了什么 怎么办 答复'],
  ['exportMatterNotices', 'dispatcher', 'systemAdministrator', why, '时间 收件人 通知 怎么发的 另行告知'],
  ['exportBuildings', 'registryOfficer', 'auditAdministrator', why, '楼栋名称 地址 网格 户数 人数'],
  ['exportSelfFills', 'gridWorker', 'privacyOfficer', why, '住处 填了什么 姓名 内容'],
  ['exportRegistryImports', 'communityHead', 'gridWorker', {}, '文件 状态 合格 不合格 上传人'],
  ['exportRegistryExports', 'privacyOfficer', 'gridWorker', {}, '哪张表 用途 依据 申请人 审批人'],
  ['exportRegistryFields', 'auditAdministrator', 'securityAdministrator', {}, '项目 对象 采集 依据'],
  ['exportFormsToFill', 'departmentHandler', 'dispatcher', {}, '表名 部门 有效期到'],
  ['exportFormOutputs', 'privacyOfficer', 'gridWorker', {}, '表名 哪里 用途 状态'],
]
const { taking } = checkExports(city, table, (name) => params[name] ?? {})

const first = ([cell]: readonly string[]) => cell

test('the matters behind a figure are those on the screen, by the same side of it, and of nobody', async () => {
  const take = await taking('supervisor')
  const behind = async (hit?: boolean) => {
    const body = { ...figure, ...(hit === undefined ? {} : { hit }), ...why }
    return (await take('exportIndicatorMatters', { params: { indicator }, body })).rows
  }
  const shown = await (await by('supervisor'))('listIndicatorMatters', { params: { indicator }, query: figure })
  expect((await behind()).map(first)).toEqual(shown.reply.items.map(({ caseCode }) => caseCode))
  expect(await behind(true)).toHaveLength(2)
  expect(await behind(false)).toEqual([])
  expect(JSON.stringify(await behind())).not.toMatch(/林|1380000|inside/)
})

test('what trends found goes out whole, with all the matters behind it', async () => {
  const take = await taking('dispatcher')
  const body = { ...asked, what: 'words', index: 0, ...why }
  const matters = await take('exportTrendMatters', { body })
  expect(matters.rows.map((row) => row[2])).toEqual(told.map(() => '共享电驴堆成山'))
  const words = await take('exportTrendWords', { body: asked })
  expect(words.rows[0]?.slice(2)).toEqual(['8', '0'])
  const spots = await take('exportHotSpots', { body: asked })
  expect(spots.rows.map((row) => row.slice(1, 4))).toEqual([['1', '350603003003', '150']])
  expect((await take('exportReturning', { body: asked })).rows.length).toBeGreaterThan(0)
  expect((await take('exportTrendMatters', { body: { ...body, what: 'hotSpots' } })).rows).toHaveLength(8)
})

test('one finds what one raised oneself with what became of it, and nobody else does', async () => {
  const own = await (await taking('gridWorker'))('exportRaised')
  expect(own.rows.map((row) => row.slice(1))).toEqual([['字太小', '1', '字太小，看不清', '已改', '首页有“大字”']])
  expect((await (await taking('dispatcher'))('exportRaised')).rows).toEqual([])
  const released = await (await taking('gridWorker'))('exportReleases')
  expect(released.rows.map(first)).toEqual(['0.10.0', '0.9.0'])
})

test('who was told of a matter stands there without their numbers', async () => {
  const notices = await (await taking('dispatcher'))('exportMatterNotices', { params: { id: closed }, body: why })
  const people = notices.rows.map((row) => row[1])
  expect(people).toContain('诉求人')
  expect(people).toContain('inside gridWorker')
  expect(JSON.stringify(notices.rows)).not.toMatch(/1380000|1990/)
})

test('buildings go out beyond a page, by the filter of the screen', async () => {
  const take = await taking('registryOfficer')
  const found = await take('exportBuildings', { body: { text: '丹霞', ...why } })
  expect(found.rows.map((row) => [row[0], row[3], row[4]])).toEqual([
    ['丹霞1栋', '2', '1'],
    ['丹霞2栋', '2', '0'],
  ])
  await database.owner.query(
    `insert into registry.building (id, grid_code, name, name_key, address, use)
     select gen_random_uuid(), $1, '长桥' || n || '号', '长桥' || n || '号', '', '10' from generate_series(1, 1100) as n`,
    [units.inside.team.areaCode],
  )
  const all = await take('exportBuildings', { body: { text: '长桥', ...why } })
  expect(new Set(all.rows.map(first)).size).toBe(1100)
})

test('what a household filled in is masked, a row for each change', async () => {
  const filled = await (await taking('gridWorker'))('exportSelfFills', { body: why })
  expect(filled.rows.map(([place, , ...rest]) => [place, ...rest])).toEqual([
    ['丹霞1栋 101', '更正', '陈**', '联系方式 138****8000'],
    ['丹霞1栋 101', '住进来', '陈**', ''],
  ])
})

test('what went in and out of the registry is told in words', async () => {
  const head = await taking('communityHead')
  const imports = await head('exportRegistryImports')
  expect(imports.rows.map((row) => row.slice(0, 3))).toEqual([['人口.csv', '人员', '已导入']])
  const exports = await head('exportRegistryExports')
  expect(exports.rows.map((row) => [row[0], row[3], row[7]])).toEqual([['表 12 户籍人口', '走访准备', '待批准']])
  const fields = (await head('exportRegistryFields')).rows
  expect(fields.find(([name]) => name === '姓名')?.[3]).toBe('最少必需')
})

test('people of another area find nothing of it', async () => {
  const stranger = await taking('supervisor', 'outside')
  const refused = async (name: ListName, body: object) =>
    (await stranger(name, { params: params[name] ?? {}, body })).code
  expect(await refused('exportIndicatorMatters', { ...figure, ...why })).toBe('area.outside-scope')
  expect(await refused('exportTrendMatters', { ...asked, what: 'words', index: 0, ...why })).toBe('area.outside-scope')
  for (const name of ['exportHotSpots', 'exportTrendWords', 'exportReturning'] as const)
    expect(await refused(name, asked)).toBe('area.outside-scope')
  expect(await refused('exportMatterNotices', why)).toBe('incident.not-found')
  expect((await stranger('exportBriefings')).rows).toEqual([])
  const head = await taking('communityHead', 'outside')
  for (const name of ['exportBuildings', 'exportSelfFills'] as const)
    expect([name, (await head(name, { body: why })).rows]).toEqual([name, []])
  for (const name of ['exportRegistryImports', 'exportRegistryExports'] as const)
    expect([name, (await head(name)).rows]).toEqual([name, []])
})

async function countBehind(): Promise<number> {
  const { reply } = await (await by('supervisor'))('listIndicatorMatters', { params: { indicator }, query: figure })
  return reply.all
}

/** A lasting kind of matter, and words that are new. */
async function reportMany(): Promise<string[]> {
  const place = { point: { longitude: 117.706, latitude: 24.506, coordSys: 'wgs84' }, address: '三号楼前绿地' }
  const report = async (text: string) => {
    const body = { commandId: newId(), text, place, categoryId: 'street-light', onBehalfOf: {} }
    return (await dispatcher('reportIncident', { body })).reply.id
  }
  for (let at = 0; at < 24; at++)
    await database.owner.query(
      `update incidents.incident set reported_at = reported_at - make_interval(days => $2::int) where id = $1`,
      [await report(`路灯不亮了，第${at}盏`), 30 + at * 5],
    )
  return Promise.all(Array.from({ length: 8 }, () => report('共享电驴堆成山')))
}

/** Few matters make no hot spot by themselves: one is put into what was found. */
async function findSpot(): Promise<void> {
  await dispatcher('getTrends', { query: asked })
  const centre = { longitude: 117.706, latitude: 24.506, radiusMetres: 150 }
  const spot = { ...centre, days: 3, cases: 8, expected: 1.5, p: 0.001, incidentIds: told }
  await database.owner.query(
    `update trends.analysis set found = jsonb_set(found, '{hotSpots}', $1::jsonb) where area_code = $2`,
    [JSON.stringify([spot]), asked.areaCode],
  )
}

async function addBuilding(name: string) {
  const gridCode = units.inside.team.areaCode
  const entrances = [{ name: '', rooms: ['101', '102'] }]
  const body = { id: newId(), gridCode, name, address: `${name}旁`, entrances }
  const { reply, status } = await officer('createBuilding', { body })
  if (status !== 201) throw new Error(JSON.stringify(reply))
  return reply
}

/** A household that corrects a number and adds a child. */
async function fillIn(): Promise<void> {
  const roomId = building.entrances[0]?.rooms[0]?.id ?? ''
  const [personId, householdId] = [newId(), newId()]
  const values = { name: '陈大明', phone: '13900000001' }
  const resident = { personId, relation: '02', population: 'registered', since: '2024-05-01', values }
  const changes = [{ type: 'moveIn', householdId, person: resident }]
  const moved = await officer('changeRoom', {
    params: { id: roomId },
    body: { changeId: newId(), expectedVersion: 0, changes },
  })
  if (moved.status !== 200) throw new Error(JSON.stringify(moved.reply))
  const { token } = (await officer('createSelfFill', { body: { roomId, householdId } })).reply
  const child = { personId: newId(), relation: '20', population: 'registered', values: { name: '陈小明' } }
  const people = [{ personId, values: { phone: '13800138000' } }]
  const sent = await apiCaller(app)('submitSelfFill', { body: { token, people, newPeople: [child], movedOut: [] } })
  if (sent.code !== undefined) throw new Error(sent.code)
}

async function bringIn(): Promise<void> {
  const { id, areaCode } = units.inside.community
  await database.owner.query(
    `insert into registry.import (id, subject, area_code, unit_id, file_name, uploaded_by, status, encoding, headers,
       mapping, remembered, rows, good, added)
     values (gen_random_uuid(), 'people', $1, $2, '人口.csv', $2, 'done', 'utf-8', '{姓名}', '["name"]', false, 2, 2, 2)`,
    [areaCode, id],
  )
  const body = { table: '12', areaCode, format: 'xlsx', purpose: '走访准备', legalBasis: '《福建省综治条例》' }
  const { code } = await officer('requestRegistryExport', { body })
  if (code !== undefined) throw new Error(code)
}

/** What somebody raised, and two problems that are done; the ledger is the city’s, where nobody of these is. */
async function saySomething(): Promise<void> {
  const said = { commandId: newId(), key: newId(), end: 'field', page: '/todo', text: '字太小' }
  await (await by('gridWorker'))('raiseImprovement', { body: said })
  for (const [key, title, answer, release] of [
    [newId(), '字太小，看不清', '首页有“大字”', '0.9.0'],
    [newId(), '列表跳来跳去', '不再跳了', '0.10.0'],
  ] as const) {
    await database.owner.query(`insert into improvements.numbering (key) values ($1)`, [key])
    await database.owner.query(
      `insert into improvements.setting_version (kind, key, version, content, reason, changed_by)
       values ('problem', $1, 1, $2, '例会', $3)`,
      [key, JSON.stringify({ title, state: 'done', answer, release }), units.inside.county.id],
    )
    await database.owner.query(`update improvements.entry set problem_key = $1 where said = $2 and $3 = '0.9.0'`, [
      key,
      said.text,
      release,
    ])
  }
}
