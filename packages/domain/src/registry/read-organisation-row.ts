import { cardFaults, suitsKind } from './change-organisation.ts'
import { findField } from './fields/field-book.ts'
import { type OrganisationKind, organisationKinds } from './organisation.ts'
import { changeValues, type Rules, readValues, type ValueFault, type Values } from './values.ts'

/** What a column can mean beside the fields of an organisation. */
export const organisationRowParts = ['building', 'entrance', 'room', 'gridCode', 'kind'] as const
type RowPart = (typeof organisationRowParts)[number]

export type OrganisationRow = {
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly gridCode?: string | undefined
  readonly kind: OrganisationKind
  readonly values: Values
}

const kindNames: Readonly<Record<OrganisationKind, readonly string[]>> = {
  enterprise: ['企业', '非公企业', '非公有制经济组织', '个体工商户', '23'],
  social: ['社会组织', '社团', '24'],
}

/** Cells by what their column means, as an organisation to take over; every fault is named with its field. */
export function readOrganisationRow(
  cells: ReadonlyMap<string, string>,
  rules: Rules,
): { readonly row: OrganisationRow; readonly faults: readonly ValueFault[] } {
  const part = (name: RowPart) => cells.get(name)?.trim() || undefined
  const kind = readKind(part('kind'), cells)
  const given = [...cells].filter(([code, text]) => {
    const field = findField(code)
    return field?.subject === 'organisation' && text.trim() !== '' && suitsKind(field.tables, kind ?? 'enterprise')
  })
  const { values, faults: wrong } = readValues('organisation', Object.fromEntries(given), rules)
  const kept = changeValues({}, values)
  const needed = (['building', 'room', 'orgName'] as const).filter((name) => !cells.get(name)?.trim())
  const faults = [
    ...needed.map((field) => ({ field, fault: 'empty' })),
    ...wrong,
    ...(kind === undefined ? [{ field: 'kind', fault: 'code' }] : []),
    ...cardFaults(kept, rules),
  ]
  const row: OrganisationRow = {
    building: part('building') ?? '',
    entrance: part('entrance') ?? '',
    room: part('room') ?? '',
    gridCode: part('gridCode'),
    kind: kind ?? 'enterprise',
    values: kept,
  }
  return { row, faults }
}

/** Where no column says it, whatever names a kind of social organisation is one. */
function readKind(text: string | undefined, cells: ReadonlyMap<string, string>): OrganisationKind | undefined {
  if (text === undefined) return cells.get('socialKind')?.trim() ? 'social' : 'enterprise'
  return organisationKinds.find((one) => one === text || kindNames[one].includes(text))
}

/** What a header most likely means; undefined where it says nothing known. */
export function guessOrganisationColumn(header: string): string | undefined {
  const plain = header.normalize('NFKC').replaceAll(/\([^)]*\)|[\s*:_]/g, '')
  return headers.find(([pattern]) => pattern.test(plain))?.[1]
}

const headers: readonly (readonly [RegExp, string])[] = [
  [/^(楼栋|楼栋名称|楼号|栋号|幢号|小区楼栋|建筑名称|building)$/i, 'building'],
  [/^(单元|单元号|entrance)$/i, 'entrance'],
  [/^(室|室号|房号|房间|房间号|门牌|门牌号|铺位|店面|room)$/i, 'room'],
  [/^(网格|网格编码|网格代码|grid)$/i, 'gridCode'],
  [/^(单位类别|单位类型|组织类别|kind)$/i, 'kind'],
  [/^(名称|单位名称|企业名称|社会组织名称|店名|name)$/i, 'orgName'],
  [/^(统一社会信用代码|信用代码|工商执照注册号|creditcode)$/i, 'creditCode'],
  [/^(企业类别|企业类型)$/, 'enterpriseKind'],
  [/^社会组织类型$/, 'socialKind'],
  [/^(企业联系方式|企业电话|联系电话|联系方式|电话|phone)$/i, 'orgPhone'],
  [/^(企业员工数|员工数|从业人数|员工人数)$/, 'employees'],
  [/^(法定代表人|法定代表人姓名|法人|经营者)$/, 'legalPersonName'],
  [/^(法定代表人证件代码|法定代表人证件种类)$/, 'legalPersonCardKind'],
  [/^法定代表人证件号码$/, 'legalPersonCardNumber'],
  [/^(法定代表人联系方式|法定代表人电话)$/, 'legalPersonPhone'],
  [/^(负责人|负责人姓名)$/, 'principalName'],
  [/^(负责人联系方式|负责人电话)$/, 'principalPhone'],
  [/^(负责人证件代码|负责人证件种类)$/, 'principalCardKind'],
  [/^负责人证件号码$/, 'principalCardNumber'],
  [/^登记证号$/, 'registrationNumber'],
  [/^登记管理机关代码$/, 'registrar'],
  [/^住所$/, 'domicile'],
  [/^批准日期$/, 'approvedOn'],
  [/^治保负责人(姓名)?$/, 'securityName'],
  [/^治保负责人(联系方式|电话)$/, 'securityPhone'],
  [/^是否危化企业$/, 'hazardous'],
  [/^安全隐患类型$/, 'safetyHazard'],
  [/^关注程度$/, 'attention'],
  [/^是否具备建立中共党组织条件$/, 'canHaveParty'],
  [/^是否有中共党组织$/, 'hasParty'],
  [/^中共党员数量$/, 'partyMembers'],
  [/^是否有工会$/, 'hasUnion'],
  [/^工会会员数量$/, 'unionMembers'],
  [/^是否有共青团组织$/, 'hasYouthLeague'],
  [/^共青团团员数量$/, 'leagueMembers'],
  [/^是否有妇联组织$/, 'hasWomensFederation'],
  [/^妇女数量$/, 'women'],
  [/^资金来源$/, 'fundSource'],
  [/^是否有境外背景$/, 'overseasBackground'],
]
