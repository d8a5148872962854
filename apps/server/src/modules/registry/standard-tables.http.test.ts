import { standards } from '@ejia/domain'
import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { addBuilding, grids, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry()
const officer = await city.as('officer')
const building = await addBuilding(city, '荔园9栋')

const tables = ['8', '9', '12', '13', '14', '15', '16', '23', '24'] as const
type Table = (typeof tables)[number]

async function switchOn(code: string): Promise<void> {
  const body = { on: true, legalBasis: '《人口登记规定》' }
  const { status } = await (await city.as('system'))('switchRegistryField', { params: { code }, body })
  if (status !== 200) throw new Error(`${code}: ${status}`)
}

async function fill(roomId: string, population: string, values: Record<string, string>): Promise<void> {
  const { version } = (await officer('getRoom', { params: { id: roomId } })).reply
  const { change } = moveIn(values)
  const changes = [{ ...change, person: { ...change.person, population } }]
  const body = { changeId: newId(), expectedVersion: version, changes }
  const { code } = await officer('changeRoom', { params: { id: roomId }, body })
  if (code !== undefined) throw new Error(code)
}

async function place(kind: string, given: Record<string, string>): Promise<void> {
  const id = building.first.id
  const { version: expectedVersion } = (await officer('getRoom', { params: { id } })).reply
  const change = { type: 'organisationIn', organisation: { organisationId: newId(), kind, values: given } }
  const sent = { changeId: newId(), expectedVersion, changes: [change] }
  const { code } = await officer('changeRoom', { params: { id }, body: sent })
  if (code !== undefined) throw new Error(code)
}

for (const code of [
  'ethnicity',
  'inflowReason',
  'permitOn',
  'floorArea',
  'ownerIdCard',
  'ownerPhone',
  'leftBehindKind',
  'foreignSurname',
  'foreignGivenName',
  'statedSex',
  'statedBirthOn',
  'nationality',
  'documentNumber',
  'visitPurpose',
  'arrivedOn',
  'legalPersonCardNumber',
  'hazardous',
  'safetyHazard',
  'attention',
  'hasParty',
  'partyMembers',
  'approvedOn',
])
  await switchOn(code)
await fill(building.first.id, 'registered', { ...invented(1), ethnicity: '01' })
await fill(building.second.id, 'floating', {
  ...invented(2, '林小明'),
  inflowReason: '01',
  permitOn: '2025-03-01',
  registeredArea: '350602',
})
await fill(building.second.id, 'leftBehind', { ...invented(3, '林老太'), leftBehindKind: '01' })
await fill(building.second.id, 'overseas', {
  foreignSurname: 'KIM',
  foreignGivenName: 'Minsu',
  statedSex: '1',
  statedBirthOn: '1988-07-02',
  nationality: 'KOR',
  documentKind: '414',
  documentNumber: 'm 1234-5678',
  phone: '13900000005',
  visitPurpose: '02',
  arrivedOn: '2025-09-01',
})
const enterprise = {
  orgName: '蓝田面包坊',
  creditCode: '91350600MA2XK8T17W',
  enterpriseKind: '03',
  orgPhone: '0596-2345678',
  employees: '6',
  legalPersonName: '陈大明',
  legalPersonCardKind: '111',
  legalPersonCardNumber: invented(6).idCard,
  hazardous: '0',
  safetyHazard: '02',
  attention: '03',
  hasParty: '否',
  partyMembers: '1',
}
const society = {
  orgName: '毅阳志愿者协会',
  creditCode: '52350600MJ00000013',
  socialKind: '01',
  principalName: '林小明',
  approvedOn: '2019-05-20',
}
await place('enterprise', enterprise)
await place('social', society)
const values = { floorArea: '88.5', ownerIdCard: invented(4).idCard, ownerPhone: '0596-2345678' }
const { version } = (await officer('getRoom', { params: { id: building.second.id } })).reply
const body = { changeId: newId(), expectedVersion: version, changes: [{ type: 'room', values }] }
await officer('changeRoom', { params: { id: building.second.id }, body })

/** Header, rows and footer of a table, asked for, approved and taken. */
async function take(table: Table, areaCode: string = grids.one) {
  const asking = { table, areaCode, format: 'csv', purpose: '上报', legalBasis: 'GB/T 31000' }
  const { reply: asked } = await officer('requestRegistryExport', { body: asking })
  await (await city.as('privacy'))('decideRegistryExport', { params: { id: asked.id }, body: { approved: true } })
  const answer = await city.app.inject({
    url: `/api/registry/exports/${asked.id}/file`,
    headers: { authorization: `Bearer ${await city.tokenOf('officer')}` },
  })
  const lines: string[][] = parse(answer.payload, { bom: true, relax_column_count: true })
  return { header: lines[0] ?? [], rows: lines.slice(1, -1), footer: lines.at(-1)?.[0] ?? '' }
}

/** What the standard's row for the item allows, read as data and judged apart from what wrote it. */
function isAllowed({ type, length, decimals, rule }: standards.StandardColumn, cell: string): boolean {
  if (cell === '') return true
  if (type === 'date') return /^(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(cell)
  if (type === 'number')
    return new RegExp(String.raw`^\d{1,${length - decimals}}(\.\d{1,${decimals || 1}})?$`).test(cell)
  if ([...cell].length > length) return false
  if (rule === 'GB 11643') return /^\d{17}[\dX]$/.test(cell)
  if (rule === 'GB/T 2659') return /^[A-Z]{3}$/.test(cell)
  if (rule === 'GB/T 2260') return /^\d{6}$/.test(cell)
  if (rule === '电话') return /^(1\d{10}|0\d{2,3}-\d{7,8})$/.test(cell)
  return rule === '' || /^[0-9]+$/.test(cell)
}

test('[G18] every cell of the tables fits the standard’s field table', async () => {
  for (const table of tables) {
    const columns = standards.standardColumns(table)
    const { header, rows } = await take(table)
    expect(header, table).toEqual([...columns.map(({ zh }) => zh), '导出标识'])
    expect(rows, table).toHaveLength(1)
    for (const row of rows)
      columns.forEach((column, at) => {
        expect(isAllowed(column, row[at] ?? ''), `${table} ${column.zh}: ${row[at]}`).toBe(true)
      })
  }
})

test('[G18] what is known stands in its column, and what is asked for and not collected is named', async () => {
  const cellsOf = async (table: Table) => {
    const { header, rows, footer } = await take(table)
    return { cells: Object.fromEntries(header.map((name, at) => [name, rows[0]?.[at]])), footer }
  }
  const registered = await cellsOf('12')
  expect(registered.cells).toMatchObject({
    姓名: '陈大明',
    出生日期: '19510115',
    民族: '01',
    与户主关系: '02',
  })
  expect(registered.footer).toMatch(/标准必填而未采集：.*籍贯/)
  expect((await cellsOf('13')).cells).toMatchObject({ 登记日期: '20250301', 流入原因: '01', 是否重点关注人员: '' })
  expect((await cellsOf('16')).cells).toMatchObject({
    '建筑面积（平方米）': '88.5',
    证件代码: '111',
    承租人姓名: '林小明',
  })
  expect((await cellsOf('9')).cells).toMatchObject({ 楼栋名称: '荔园9栋', 楼栋人数: '4', 所在地: '350603' })
  expect((await cellsOf('8')).cells).toMatchObject({
    网格名称: '第一网格',
    网格长姓名: '人员worker',
    网格员姓名: '人员worker',
    网格员数量: '1',
    网格户数: '4',
  })
})

test('[G18] somebody from outside and organisations stand in their tables, and what the registry marks nobody with is empty', async () => {
  const cellsOf = async (table: Table) => {
    const { header, rows, footer } = await take(table)
    return { cells: Object.fromEntries(header.map((name, at) => [name, rows[0]?.[at]])), footer }
  }
  const overseas = await cellsOf('15')
  expect(overseas.cells).toMatchObject({
    外文姓: 'KIM',
    外文名: 'Minsu',
    中文姓名: '',
    性别: '1',
    出生日期: '19880702',
    '国籍（地区）': 'KOR',
    证件代码: '414',
    证件号码: 'M12345678',
    来华目的: '02',
    抵达日期: '20250901',
    现住地: '350603',
    是否重点关注人员: '',
  })
  expect(overseas.footer).toMatch(/标准必填而未采集：.*预计离开日期/)
  expect((await cellsOf('23')).cells).toMatchObject({
    '工商执照注册号（统一社会信用代码）': '91350600MA2XK8T17W',
    企业名称: '蓝田面包坊',
    企业类别: '03',
    企业地址: '荔园9栋路1号101',
    企业员工数: '6',
    法定代表人证件代码: '111',
    是否危化企业: '0',
    安全隐患类型: '02',
    关注程度: '03',
    是否有中共党组织: '0',
    中共党员数量: '1',
  })
  const social = await cellsOf('24')
  expect(social.cells).toMatchObject({
    社会组织名称: '毅阳志愿者协会',
    社会组织类型: '01',
    批准日期: '20190520',
    负责人姓名: '林小明',
    办公地址: '荔园9栋路1号101',
    状态: '',
  })
  expect(social.footer).toMatch(/标准必填而未采集：.*状态/)
})

test('[G18] a grid where nobody works still stands in its table', async () => {
  const { rows } = await take('8', '350603003003')
  expect(rows.map(([grid, , worker]) => [grid, worker])).toEqual([
    ['第一网格', '人员worker'],
    ['第二网格', '人员neighbour'],
  ])
})
