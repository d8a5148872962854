import { standards } from '@ejia/domain'
import { parse } from 'csv-parse/sync'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { addBuilding, grids, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry()
const officer = await city.as('officer')
const building = await addBuilding(city, '荔园9栋')

type Table = '8' | '9' | '12' | '13' | '14' | '16'

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

for (const code of [
  'ethnicity',
  'inflowReason',
  'permitOn',
  'floorArea',
  'ownerIdCard',
  'ownerPhone',
  'leftBehindKind',
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
  if (rule === 'GB/T 2260') return /^\d{6}$/.test(cell)
  if (rule === '电话') return /^(1\d{10}|0\d{2,3}-\d{7,8})$/.test(cell)
  return rule === '' || /^[0-9]+$/.test(cell)
}

test('[G18] every cell of the tables fits the standard’s field table', async () => {
  for (const table of ['8', '9', '12', '13', '14', '16'] as const) {
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
  expect((await cellsOf('9')).cells).toMatchObject({ 楼栋名称: '荔园9栋', 楼栋人数: '3', 所在地: '350603' })
  expect((await cellsOf('8')).cells).toMatchObject({
    网格名称: '第一网格',
    网格长姓名: '人员worker',
    网格员姓名: '人员worker',
    网格员数量: '1',
    网格户数: '3',
  })
})

test('[G18] a grid where nobody works still stands in its table', async () => {
  const { rows } = await take('8', '350603003003')
  expect(rows.map(([grid, , worker]) => [grid, worker])).toEqual([
    ['第一网格', '人员worker'],
    ['第二网格', '人员neighbour'],
  ])
})
