import {
  type AbsenceView,
  type AuditEntry,
  type accounts as contract,
  isRefusalCode,
  type PeopleImportView,
  type ReplyOf,
  refusals,
  type UnitView,
} from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import { type Column, showInChina } from '../../platform/index.ts'

type Person = ReplyOf<typeof contract.listPeople>['items'][number]
type Session = ReplyOf<typeof contract.listSessions>[number]
type ImportedRole = PeopleImportView['roles'][number]
export type ImportedRow = { readonly of: PeopleImportView; readonly proposed: ImportedRole | undefined }

const roleWords: Readonly<Record<domain.Role, string>> = {
  gridWorker: '网格员',
  communityHead: '社区负责人',
  dispatcher: '中心调度员',
  departmentHandler: '部门承办人',
  supervisor: '督办员',
  callbackOfficer: '回访员',
  registryOfficer: '信息登记员',
  privacyOfficer: '隐私专员',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
}

const kindWords: Readonly<Record<domain.UnitKind, string>> = {
  gridTeam: '网格',
  community: '村（社区）',
  centre: '综治中心',
  department: '职能部门',
}

const importedWords: Readonly<Record<ImportedRole['state'], string>> = {
  waiting: '待核准',
  granted: '已核准',
  refused: '没有核准',
  undone: '已撤销',
}

export const auditColumns: readonly Column<AuditEntry>[] = [
  { header: '时间', width: 20, cell: ({ at }) => showInChina(at) },
  { header: '操作', width: 16, cell: ({ action }) => domain.auditWords[action] ?? action },
  { header: '人员', width: 14, cell: ({ personName }) => personName ?? '' },
  { header: '对象', width: 40, cell: ({ subject, subjectName }) => subjectName ?? subject ?? '' },
  { header: '用途或理由', width: 40, cell: ({ facts }) => textOf(facts['purpose'] ?? facts['reason']) },
  { header: '细节', width: 60, cell: ({ facts }) => (Object.keys(facts).length === 0 ? '' : JSON.stringify(facts)) },
]

export const peopleColumns: readonly Column<Person>[] = [
  { header: '姓名', width: 14, cell: ({ name }) => name },
  { header: '手机号', width: 16, cell: ({ phone }) => phone },
  {
    header: '岗位',
    width: 60,
    cell: ({ memberships }) => memberships.map(({ role, unit }) => `${unit.name}（${roleWords[role]}）`).join('、'),
  },
  { header: '状态', width: 10, cell: ({ active }) => (active ? '在用' : '已停用') },
]

export const unitColumns: readonly Column<UnitView>[] = [
  { header: '单位', width: 30, cell: ({ name }) => name },
  { header: '类型', width: 14, cell: ({ kind }) => kindWords[kind] },
  { header: '区划代码', width: 18, cell: ({ areaCode }) => areaCode },
  { header: '管辖区域', width: 24, cell: ({ areaName }) => areaName },
  { header: '职能', width: 20, cell: ({ nature }) => nature ?? '' },
]

export const sessionColumns: readonly Column<Session>[] = [
  { header: '设备', width: 30, cell: ({ device }) => device },
  { header: '登录于', width: 18, cell: ({ startedAt }) => showInChina(startedAt) },
  { header: '有效期至', width: 18, cell: ({ expiresAt }) => showInChina(expiresAt) },
  { header: '本设备', width: 8, cell: ({ current }) => (current ? '是' : '') },
]

export const absenceColumns: readonly Column<AbsenceView>[] = [
  { header: '谁不在岗', width: 14, cell: ({ person }) => person.name },
  { header: '谁代班', width: 14, cell: ({ deputy }) => deputy.name },
  { header: '从哪天', width: 12, cell: ({ fromOn }) => fromOn },
  { header: '到哪天（含）', width: 14, cell: ({ untilOn }) => untilOn },
  { header: '状态', width: 12, cell: ({ isOn }) => (isOn ? '正在代班' : '还没开始') },
]

export const importColumns: readonly Column<ImportedRow>[] = [
  { header: '导入时间', width: 18, cell: ({ of }) => showInChina(of.at) },
  { header: '导入人', width: 12, cell: ({ of }) => of.by.name },
  { header: '新建账号（个）', width: 14, cell: ({ of }) => String(of.added) },
  { header: '姓名', width: 14, cell: ({ proposed }) => proposed?.person.name ?? '' },
  { header: '单位', width: 30, cell: ({ proposed }) => proposed?.unit.name ?? '' },
  { header: '岗位', width: 14, cell: ({ proposed }) => (proposed ? roleWords[proposed.role] : '') },
  { header: '结果', width: 12, cell: ({ proposed }) => (proposed ? importedWords[proposed.state] : '') },
  { header: '为什么没有核准', width: 40, cell: ({ proposed }) => sayRefusal(proposed?.because ?? null) },
  { header: '撤销时间', width: 18, cell: ({ of: { undone } }) => (undone ? showInChina(undone.at) : '') },
  { header: '撤销人', width: 12, cell: ({ of: { undone } }) => undone?.by.name ?? '' },
  { header: '为什么撤销', width: 30, cell: ({ of: { undone } }) => undone?.reason ?? '' },
]

function sayRefusal(code: string | null): string {
  if (code === null) return ''
  return isRefusalCode(code) ? refusals[code].zh : code
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}
