import type { AuditEntry, accounts as contract, ReplyOf, UnitView } from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import { type Column, showInChina } from '../../platform/index.ts'

type Person = ReplyOf<typeof contract.listPeople>['items'][number]

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

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}
