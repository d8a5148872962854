import type { Role } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { addScreening } from './modules/incidents/index.ts'
import { apiCaller } from './platform/testing/index.ts'
import { openAccessCity, type Side } from './testing/access-city.ts'
import { closedMatters } from './testing/closed-matters.ts'
import { checkExports, type Taken } from './testing/export-checks.ts'

const city = await openAccessCity()
const { app, database, units } = city
const by = async (role: Role, side: Side = 'inside') => apiCaller(app, await city.logIn(role, side))
const exportPurpose = '季度核对'
const areaCode = '350603003'

const { close } = await closedMatters(city)
const person = { name: '林阿婆', phone: '13800001000' }
const ids = [
  await close({ onBehalfOf: person }),
  await close({ onBehalfOf: person }),
  await close({ onBehalfOf: person }),
]
const drawn = await draw()
const source = await addSource()
await database.owner.query(
  `insert into hints.hint (id, key, kind, incident_ids, area_codes, much)
   values (gen_random_uuid(), 'any', 'copiedText', $1, $2, 12)`,
  [ids, [units.inside.team.areaCode]],
)
await addScreening(database.pool, ids[0] ?? '', ['advert'])
await raise('字太小，看不清')
await workOrders()

const why = { exportPurpose }
const month = new Date().toISOString().slice(0, 7)
const table: readonly Taken[] = [
  ['exportDue', 'communityHead', 'callbackOfficer', { state: 'late', ...why }, '期限 案码 应办单位'],
  ['exportHints', 'callbackOfficer', 'gridWorker', { decided: false, ...why }, '哪里说不通 案码 看法'],
  ['exportUndelivered', 'dispatcher', 'communityHead', why, '案码 通知内容 收件人'],
  ['exportScreenings', 'communityHead', 'supervisor', { state: 'open', ...why }, '案码 为什么要看 决定'],
  ['exportDraws', 'dispatcher', 'communityHead', {}, '随机种子 可回访的件数 抽取的件数'],
  ['exportCalls', 'callbackOfficer', 'communityHead', why, '案码 诉求人 电话 回访'],
  ['exportTaskCatalogue', 'gridWorker', 'registryOfficer', {}, '事项 责任单位 依据 有效期到'],
  ['exportSentTasks', 'supervisor', 'gridWorker', why, '任务 网格 状态 完成情况'],
  ['exportCategories', 'supervisor', 'dispatcher', {}, '类别 认得出的说法 默认由谁办'],
  ['exportOrganisations', 'registryOfficer', 'dispatcher', why, '名称 统一社会信用代码 网格 法定代表人姓名'],
  ['exportProblems', 'auditAdministrator', null, {}, '编号 问题 答复'],
  [
    'exportIndicators',
    'communityHead',
    'gridWorker',
    { areaCode: '350603003003', month },
    '分子（件） 分母（件） 分母是什么',
  ],
  ['exportTrends', 'dispatcher', 'gridWorker', { areaCode, on: `${month}-01` }, '类别 最近四周 同期平常'],
  ['exportForwards', 'dispatcher', 'systemAdministrator', why, '案码 转给 对方怎么说'],
  ['exportOrders', 'supervisor', 'communityHead', why, '工单编号 案码 环节'],
  ['exportOrderFaults', 'systemAdministrator', 'communityHead', why, '工单编号 原因'],
  ['exportInboundQuestions', 'registryOfficer', 'dispatcher', why, '来源 是谁 身份证号'],
  ['exportInboundRuns', 'communityHead', 'dispatcher', {}, '开始时间 状态 对上的人'],
  ['exportInboundSources', 'communityHead', 'dispatcher', {}, '单位 怎么来 上次结果'],
  ['exportGrants', 'privacyOfficer', 'gridWorker', { side: 'decide' }, '申请单位 数据项 用到'],
  ['exportApiKeys', 'systemAdministrator', 'supervisor', {}, '用在哪个系统 尾号 可以做什么'],
  ['exportSignOnClients', 'systemAdministrator', 'supervisor', {}, '系统 登录后回到 停用原因'],
  ['exportForms', 'departmentHandler', 'gridWorker', {}, '表名 部门 实际没有填（项）'],
  ['exportRouting', 'supervisor', 'gridWorker', {}, '第几条 交给谁 怎么走'],
  ['exportCommunityPolicies', 'communityHead', 'auditAdministrator', {}, '社区 不用记的小事'],
  ['exportFormDisputes', 'communityHead', 'gridWorker', why, '数据项 现在的 另一个说法'],
  ['exportPartners', 'systemAdministrator', 'gridWorker', {}, '系统 转哪一类 在用'],
  ['exportLimits', 'supervisor', 'auditAdministrator', {}, '类别 哪一步 时限'],
]
const { taking } = checkExports(city, table, (name) => ({ id: name === 'exportCalls' ? drawn : source }))

test('filters stand on the trail', async () => {
  const { rows } = await database.owner.query<{ facts: object }>(
    `select facts from platform.audit where action = 'data.exported' and subject = 'hints'`,
  )
  expect(rows[0]?.facts).toEqual({ purpose: exportPurpose, filter: { decided: false } })
})

test('rows are those of the screen: masked, of one’s own area, and of matters rather than people', async () => {
  const take = await taking('callbackOfficer')
  const calls = await take('exportCalls', { params: { id: drawn }, body: { exportPurpose } })
  expect(calls.rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(calls.rows)).not.toContain(person.phone)
  expect(JSON.stringify(calls.rows)).toContain('138****1000')
  const hints = await take('exportHints', { body: { decided: false, exportPurpose } })
  expect(hints.rows.map(([, what]) => what)).toEqual(ids.map(() => '几件不同的事，文字一模一样'))
  expect(JSON.stringify(hints.rows)).not.toMatch(/inside|outside|林/)
  const screened = await (await taking('communityHead'))('exportScreenings', { body: { state: 'open', exportPurpose } })
  expect(screened.rows.map(([, , text, why]) => [text, why])).toEqual([['井盖松了', '像广告']])
  const orders = await (await taking('dispatcher'))('exportOrders', { body: { exportPurpose } })
  expect(orders.rows.map(([system, number]) => [system, number])).toEqual([['12345热线', 'GD-1']])
  const faults = await (await taking('systemAdministrator'))('exportOrderFaults', { body: { exportPurpose } })
  expect(faults.rows.map(([, number]) => number)).toEqual(['GD-2'])
})

test('what is late is taken by the filter of the board and by whom it is seen', async () => {
  const body = {
    commandId: newId(),
    text: '路灯不亮',
    place: { areaCode: units.inside.team.areaCode, address: '三号楼' },
  }
  const { reply } = await (await by('dispatcher'))('reportIncident', { body: { ...body, onBehalfOf: {} } })
  await database.owner.query(`update incidents.clock set due_at = now() - interval '2 days' where incident_id = $1`, [
    reply.id,
  ])
  const textsOf = async (side: Side, state: string) => {
    const take = await taking('supervisor', side)
    const { rows } = await take('exportDue', { body: { state, exportPurpose } })
    return rows.map(([, , text]) => text)
  }
  expect(await textsOf('inside', 'late')).toEqual(['路灯不亮'])
  expect(await textsOf('inside', 'near')).toEqual([])
  expect(await textsOf('outside', 'late')).toEqual([])
})

test('people of another area find nothing of it', async () => {
  const take = await taking('supervisor', 'outside')
  for (const [name, body] of [
    ['exportHints', { decided: false, exportPurpose }],
    ['exportOrders', { exportPurpose }],
    ['exportForwards', { exportPurpose }],
    ['exportSentTasks', { exportPurpose }],
    ['exportDraws', {}],
  ] as const)
    expect([name, (await take(name, { body })).rows]).toEqual([name, []])
  const head = await taking('communityHead', 'outside')
  expect((await head('exportScreenings', { body: { state: 'open', exportPurpose } })).rows).toEqual([])
  expect((await head('exportInboundRuns', { params: { id: source } })).code).toBe('not-found')
  const call = await take('exportCalls', { params: { id: drawn }, body: { exportPurpose } })
  expect(call.code).toBe('callback.unknown')
  const figures = { areaCode, month: '2026-01' }
  expect((await take('exportIndicators', { body: figures })).code).toBe('area.outside-scope')
  expect((await take('exportTrends', { body: { areaCode, on: '2026-01-31' } })).code).toBe('area.outside-scope')
  expect((await take('exportEntries', { body: { exportPurpose } })).code).toBe('setting.outside-scope')
})

test('a category is found by the same words as on the screen', async () => {
  const take = await taking('supervisor')
  const all = (await take('exportCategories')).rows.map(([name]) => name)
  const some = (await take('exportCategories', { body: { text: '路灯' } })).rows.map(([name]) => name)
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(all.length)
})

test('what goes on beyond one page is whole, also where many were sent at one moment', async () => {
  const grid = units.inside.team.areaCode
  await database.owner.query(
    `with sent as (
       insert into tasks.task (id, entry_key, entry_version, title, what, basis, owner_unit_id, due_on, sent_by, sent_unit_id)
       select gen_random_uuid(), gen_random_uuid(), 1, '走访 ' || n, '看一看', '依据', $1, '2068-12-31', $1, $1
       from generate_series(1, 230) as n returning id)
     insert into tasks.grid_task (task_id, grid_code) select id, $2 from sent`,
    [units.inside.street.id, grid],
  )
  const { rows } = await (await taking('dispatcher'))('exportSentTasks', { body: { exportPurpose } })
  expect(rows).toHaveLength(230)
  expect(new Set(rows.map(([title]) => title)).size).toBe(230)
})

async function draw(): Promise<string> {
  const hour = 3_600_000
  const period = { from: new Date(Date.now() - hour).toISOString(), before: new Date(Date.now() + hour).toISOString() }
  const body = { commandId: newId(), areaCode, ...period, margin: 0.3, seed: '抽查' }
  const { reply, code } = await (await by('callbackOfficer'))('drawCallbacks', { body })
  if (code !== undefined) throw new Error(code)
  return reply.id
}

async function addSource(): Promise<string> {
  const body = {
    name: '高龄津贴名册',
    areaCode: units.inside.community.areaCode,
    unitId: units.inside.department.id,
    legalBasis: '《福建省老年人权益保障条例》',
    kind: 'file',
    connection: null,
    address: '',
    listPath: '',
    columns: [{ name: '姓名', meaning: 'name' }],
    registersNew: false,
    schedule: null,
    isOn: true,
    reason: '接入',
  }
  const { reply, status } = await (await by('registryOfficer'))('addInboundSource', { body })
  if (status !== 201) throw new Error(JSON.stringify(reply))
  return reply.id
}

async function raise(text: string): Promise<void> {
  const body = { commandId: newId(), key: newId(), end: 'resident', page: '/report', text }
  await apiCaller(app)('raiseImprovement', { body })
}

/** One that is taken and one that lies nowhere. */
async function workOrders(): Promise<void> {
  const key = await (await by('systemAdministrator'))('createApiKey', {
    body: {
      name: '12345热线',
      contact: '值班室',
      scopes: ['orders.send'],
      areaCode: null,
      perMinute: 600,
      validUntil: null,
      reason: '接入热线',
    },
  })
  const theirs = apiCaller(app, key.reply.secret)
  const order = { kind: 'order', text: '路灯不亮', address: '三号楼前' }
  const here = { longitude: '117.705', latitude: '24.505' }
  const taken = await theirs('receiveOrder', { body: { ...order, ...here, orderNo: 'GD-1' } })
  if (taken.code !== undefined) throw new Error(taken.code)
  await theirs('receiveOrder', { body: { ...order, orderNo: 'GD-2' } })
}
