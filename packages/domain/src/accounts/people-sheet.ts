import type { Role, Unit } from './account.ts'
import { doesWorkOfUnit, isWithinScope } from './account.ts'
import { administratorRoles } from './rights.ts'

/** The columns of a list of people as offices write it; the first name is the one that is written. */
export const peopleColumns = {
  name: ['姓名', '名字', '人员姓名'],
  phone: ['手机号', '手机', '手机号码', '电话', '联系电话'],
  unit: ['单位', '所在单位', '单位名称', '网格', '网格名称'],
  role: ['岗位', '角色', '职务'],
  areaCode: ['区划代码', '网格编码', '单位区划代码'],
} as const satisfies Record<string, readonly string[]>
export type PeopleColumn = keyof typeof peopleColumns

/** What roles are called in such lists. Administrators are appointed one by one, never from a list. */
const roleWords = {
  gridWorker: ['网格员', '专职网格员', '兼职网格员'],
  communityHead: ['社区书记', '村书记', '社区（村）书记', '书记', '社区（村）负责人', '社区负责人'],
  dispatcher: ['调度员', '综治中心调度员'],
  departmentHandler: ['部门经办人', '经办人', '承办人'],
  supervisor: ['督办人员', '督办员'],
  callbackOfficer: ['回访员'],
  registryOfficer: ['登记员', '信息登记员'],
  privacyOfficer: ['隐私专员'],
  systemAdministrator: ['系统管理员'],
  securityAdministrator: ['安全管理员'],
  auditAdministrator: ['审计管理员'],
} as const satisfies Record<Role, readonly string[]>

export type PeopleRow = Readonly<Partial<Record<PeopleColumn, string>>>

export type RowFault =
  | 'name-missing'
  | 'phone-wrong'
  | 'name-differs'
  | 'account-closed'
  | 'half-role'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-outside'
  | 'role-unknown'
  | 'role-administrator'
  | 'role-unfit'
  | 'twice'

export type ReadPerson = {
  readonly name: string
  readonly phone: string
  readonly unitId?: string
  readonly role?: Role
  /** Nobody has this number yet. */
  readonly isNew: boolean
}

type Known = { readonly name: string; readonly active: boolean }

export type Around = {
  readonly units: readonly Unit[]
  /** The areas in which whoever imports may appoint people. */
  readonly scopes: readonly string[]
  readonly findByPhone: (phone: string) => Known | undefined
}

export type RowRead = { readonly person?: ReadPerson; readonly faults: readonly RowFault[] }

const workRoles: readonly Role[] = ['gridWorker', 'communityHead', 'dispatcher', 'departmentHandler']

/** Reads all rows of a list; whoever has several rows has several roles, under one name and number. */
export function readPeopleRows(rows: readonly PeopleRow[], around: Around): RowRead[] {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return rows.map((row) => {
    const read = readRow(row, around)
    const { person } = read
    if (!person) return read
    const { name, phone, unitId, role } = person
    const key = [phone, unitId ?? '', role ?? ''].join(' ')
    if ((names.get(phone) ?? name) !== name) return { faults: ['name-differs'] }
    if (seen.has(key)) return { faults: ['twice'] }
    names.set(phone, name)
    seen.add(key)
    return read
  })
}

function readRow(row: PeopleRow, around: Around): RowRead {
  const [name, phone] = [clean(row.name), clean(row.phone).replaceAll(/[\s-]/g, '')]
  const faults: RowFault[] = []
  if (name === '' || name.length > 50) faults.push('name-missing')
  if (!/^1[3-9]\d{9}$/.test(phone)) faults.push('phone-wrong')
  const known = around.findByPhone(phone)
  if (known && !known.active) faults.push('account-closed')
  else if (known && name !== '' && known.name !== name) faults.push('name-differs')
  const post = readPost(row, around)
  faults.push(...post.faults)
  if (faults.length > 0) return { faults }
  const { unit, role } = post
  const held = unit && role ? { unitId: unit.id, role } : {}
  return { person: { name, phone, ...held, isNew: known === undefined }, faults }
}

type Post = { readonly unit?: Unit; readonly role?: Role; readonly faults: readonly RowFault[] }

function readPost(row: PeopleRow, { units, scopes }: Around): Post {
  const [unitName, roleName, areaCode] = [clean(row.unit), clean(row.role), clean(row.areaCode)]
  if (unitName === '' && roleName === '') return { faults: [] }
  if (unitName === '' || roleName === '') return { faults: ['half-role'] }
  const role = findRole(roleName)
  const found = units.filter((unit) => unit.name === unitName && (areaCode === '' || unit.areaCode === areaCode))
  const [unit] = found
  if (!unit) return { faults: ['unit-unknown'] }
  if (found.length > 1) return { faults: ['unit-ambiguous'] }
  if (!scopes.some((scope) => isWithinScope(scope, unit.areaCode))) return { faults: ['unit-outside'] }
  if (!role) return { faults: ['role-unknown'] }
  if (administratorRoles.some((one) => one === role)) return { faults: ['role-administrator'] }
  return fits(unit, role) ? { unit, role, faults: [] } : { faults: ['role-unfit'] }
}

function findRole(word: string): Role | undefined {
  return roleNames.find((role) => roleWords[role].some((one) => one === word))
}

const roleNames = [
  ...workRoles,
  'supervisor',
  'callbackOfficer',
  'registryOfficer',
  'privacyOfficer',
  ...administratorRoles,
] satisfies readonly Role[]

/** The work of a unit is done by one role; who watches or keeps records may be in any. */
function fits({ id, kind, areaCode }: Unit, role: Role): boolean {
  return !workRoles.includes(role) || doesWorkOfUnit({ unitId: id, unitKind: kind, areaCode, role, cleared: false })
}

function clean(cell: string | undefined): string {
  return (cell ?? '').normalize('NFKC').replaceAll('(', '（').replaceAll(')', '）').trim()
}

/** Which column of a file means what; of two that mean the same the first counts. */
export function columnsOfPeople(headers: readonly string[]): ReadonlyMap<number, PeopleColumn> {
  const found = new Map<number, PeopleColumn>()
  for (const [index, header] of headers.entries()) {
    const column = columnNames.find((one) => peopleColumns[one].some((known) => known === clean(header)))
    if (column && ![...found.values()].includes(column)) found.set(index, column)
  }
  return found
}

export function isPeopleColumn(word: string): word is PeopleColumn {
  return columnNames.some((one) => one === word)
}

const columnNames = ['name', 'phone', 'unit', 'role', 'areaCode'] as const
