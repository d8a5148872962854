import type { Role } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from './platform/testing/index.ts'
import { openAccessCity, type Side } from './testing/access-city.ts'
import { checkExports, type Taken } from './testing/export-checks.ts'

const city = await openAccessCity()
const { app, database, units } = city
const by = async (role: Role, side: Side = 'inside') => apiCaller(app, await city.logIn(role, side))
const why = { exportPurpose: '季度核对' }

const system = await by('systemAdministrator')
const security = await by('securityAdministrator')
await standIn()
await leave()
await importList()
await failJob()
await raiseAlarms()

const table: readonly Taken[] = [
  ['exportSessions', 'gridWorker', null, {}, '设备 登录于 有效期至 本设备'],
  ['exportAbsences', 'securityAdministrator', 'systemAdministrator', why, '谁不在岗 谁代班 到哪天（含）'],
  ['exportHandOvers', 'securityAdministrator', 'systemAdministrator', why, '谁离岗 谁来接手 已移交（件）'],
  ['exportPeopleImports', 'systemAdministrator', 'supervisor', why, '导入人 姓名 岗位 结果'],
  ['exportSystemState', 'systemAdministrator', 'securityAdministrator', {}, '项目 状态 现在的情况 该怎么做'],
  ['exportFailedJobs', 'systemAdministrator', 'securityAdministrator', {}, '任务 失败时间 原因'],
  ['exportNoticeTemplates', 'systemAdministrator', 'supervisor', {}, '发给谁 哪一步 正文'],
  ['exportCategoryModels', 'systemAdministrator', 'auditAdministrator', {}, '版本 首选对 使用中'],
  ['exportHolidays', 'supervisor', 'auditAdministrator', {}, '节日 日期 放假还是上班'],
  ['exportEscalation', 'supervisor', 'auditAdministrator', {}, '类别 什么时候 提醒谁'],
  ['exportRoutingAlarms', 'dispatcher', 'gridWorker', why, '第几条 为什么没能执行 最近的案码'],
  ['exportResponsibilities', 'gridWorker', 'auditAdministrator', {}, '责任单位 事项 依据 适用区域'],
]
const { taking } = checkExports(city, table, () => ({}))

test('one’s own devices only, and which of them this is', async () => {
  const { rows } = await (await taking('registryOfficer'))('exportSessions')
  expect(rows.map((row) => row.at(-1))).toEqual(['是'])
})

test('who stands in, who left and who came with a list is told to those in charge of them', async () => {
  const take = await taking('securityAdministrator')
  const [away] = (await take('exportAbsences', { body: why })).rows
  expect(away).toEqual(['inside gridWorker', 'inside communityHead', '2068-01-01', '2068-01-03', '还没开始'])
  const [left] = (await take('exportHandOvers', { body: why })).rows
  expect(left?.slice(0, 3)).toEqual(['陈调走', '陈调走离岗，工作交接：调任', `${units.inside.team.name} → 本单位同事`])
  const imported = (await take('exportPeopleImports', { body: why })).rows
  expect(imported.map(([, , added, name, , role, state]) => [added, name, role, state])).toEqual([
    ['1', '李新', '网格员', '待核准'],
    ['1', '李新', '社区负责人', '待核准'],
  ])
  expect(JSON.stringify(imported)).not.toContain('13800000001')
})

test('people of another area find nothing of it', async () => {
  const take = await taking('securityAdministrator', 'outside')
  for (const name of ['exportAbsences', 'exportHandOvers', 'exportPeopleImports'] as const)
    expect([name, (await take(name, { body: why })).rows]).toEqual([name, []])
  const alarms = await (await taking('dispatcher', 'outside'))('exportRoutingAlarms', { body: why })
  expect(alarms.rows).toEqual([])
})

test('how the platform is stands there in words, what is not well first', async () => {
  const take = await taking('systemAdministrator')
  const { rows } = await take('exportSystemState')
  const grades = rows.map(([, health]) => ['需处理', '留意', '正常', '未启用'].indexOf(health ?? ''))
  expect(grades).toEqual(grades.toSorted((one, other) => one - other))
  expect(rows.find(([part]) => part === '后台任务')).toEqual([
    '后台任务',
    '需处理',
    expect.any(String),
    expect.stringContaining('失败 1'),
    expect.stringContaining('再试一次'),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/oldestSeconds|bytes|T\d\d:\d\d/)
  const jobs = (await take('exportFailedJobs')).rows
  expect(jobs.map(([task, , attempts, because]) => [task, attempts, because])).toEqual([
    ['system.example', '1', 'no gateway'],
  ])
})

test('every step is named, and a text that was changed says so', async () => {
  const take = await taking('systemAdministrator')
  const [first] = (await system('listNoticeTemplates')).reply
  const body = { expectedVersion: 0, content: { title: '新事项', text: '{caseCode} 请受理' } }
  expect((await system('changeNoticeTemplate', { params: { step: first?.step ?? '' }, body })).code).toBeUndefined()
  const { rows } = await take('exportNoticeTemplates')
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(([, step]) => step === '')).toEqual([])
  expect(rows.filter((row) => row[9] === '是').map((row) => row.slice(0, 4))).toEqual([
    ['工作人员', '新事项待受理', '新事项', '{caseCode} 请受理'],
  ])
})

test('days off and reminders are those in force, in words', async () => {
  const take = await taking('supervisor')
  const holidays = (await take('exportHolidays')).rows
  expect(holidays.filter(([year]) => year === '2026')).toHaveLength(33 + 6)
  expect(holidays).toContainEqual(['2026', '国庆节', '2026-10-10', '星期六', '调休上班', ''])
  const reminders = (await take('exportEscalation')).rows
  expect(reminders[0]?.[0]).toBe('全部类别')
  expect(JSON.stringify(reminders)).not.toMatch(/[a-z]{3}/)
})

test('a rule that could not be followed is told with the matters it left', async () => {
  const { rows } = await (await taking('dispatcher'))('exportRoutingAlarms', { body: why })
  expect(rows.map((row) => [row[0], row[2], row[4], row[6]])).toEqual([['3', '单位已撤销', '2', 'ZZ-2、ZZ-1']])
})

async function idOf(role: Role): Promise<string> {
  const { reply } = await security('listPeople', { query: { text: `inside ${role}` } })
  return reply.items[0]?.id ?? ''
}

async function standIn(): Promise<void> {
  const body = { deputyId: await idOf('communityHead'), fromOn: '2068-01-01', untilOn: '2068-01-03' }
  const { code } = await security('createAbsence', { params: { id: await idOf('gridWorker') }, body })
  if (code !== undefined) throw new Error(code)
}

/** Somebody with nothing in hand. */
async function leave(): Promise<void> {
  const unitId = units.inside.team.id
  const { person } = (await system('createPerson', { body: { name: '陈调走', phone: '13800000009' } })).reply
  const params = { id: person.id }
  await security('grantMembership', { params, body: { role: 'gridWorker', unitId, cleared: false } })
  const body = { reason: '调任', closesAccount: true, successions: [{ unitId, successorId: null }] }
  const { code } = await security('handOver', { params, body })
  if (code !== undefined) throw new Error(code)
}

async function importList(): Promise<void> {
  const person = { name: '李新', phone: '13800000001' }
  const rows = [
    { ...person, unitId: units.inside.team.id, role: 'gridWorker' },
    { ...person, unitId: units.inside.community.id, role: 'communityHead' },
  ]
  const { code } = await system('importPeople', { body: { commandId: newId(), rows } })
  if (code !== undefined) throw new Error(code)
}

async function failJob(): Promise<void> {
  await database.owner.query("select graphile_worker.add_job('system.example', max_attempts => 1)")
  await database.owner.query(
    `update graphile_worker._private_jobs set attempts = 1, last_error = 'no gateway'
     where task_id = (select id from graphile_worker._private_tasks where identifier = 'system.example')`,
  )
}

/** Two matters that one rule could not take. */
async function raiseAlarms(): Promise<void> {
  await database.owner.query(
    `insert into dispatch.routing_alarm (incident_id, case_code, area_code, version, number, rule_id, fault, at)
     select gen_random_uuid(), 'ZZ-' || n, $1, 1, 3, $2, 'closed', now() - make_interval(mins => 9 - n)
     from generate_series(1, 2) as n`,
    [units.inside.team.areaCode, newId()],
  )
}
