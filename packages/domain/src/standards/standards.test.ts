import { expect, test } from 'vitest'
import { allFields } from '../registry/index.ts'
import { type StandardColumn, standardColumns } from './columns.ts'
import { writeCell } from './write-cell.ts'

const itemCounts = {
  '8': 13,
  '9': 19,
  '12': 25,
  '13': 26,
  '14': 32,
  '15': 20,
  '16': 16,
  '23': 26,
  '24': 30,
  '30': 27,
} as const
const tables = ['8', '9', '12', '13', '14', '15', '16', '23', '24', '30'] as const

function column(given: Partial<StandardColumn>): StandardColumn {
  return { zh: '项', type: 'text', length: 4, decimals: 0, required: false, rule: '', from: 'x', ...given }
}

test('[T1] a table has as many items as the standard prints, each with its name and size', () => {
  for (const table of tables) {
    const columns = standardColumns(table)
    expect(columns, table).toHaveLength(itemCounts[table])
    for (const { zh, type, length } of columns) {
      expect(zh).not.toBe('')
      expect(length > 0, `${table} ${zh}`).toBe(type !== 'date')
    }
  }
})

test('[T1] what the registry keeps of a table stands in it, under a name that is the standard’s', () => {
  for (const { code, tables: kept } of allFields.filter(
    ({ subject }) => subject === 'person' || subject === 'organisation',
  ))
    for (const table of tables.filter((one) => kept.includes(Number(one))))
      expect(
        standardColumns(table).map(({ from }) => from),
        `${table} ${code}`,
      ).toContain(code === 'occupation' && table === '13' ? 'idCard' : code)
})

test('[T1] what an organisation or somebody from outside is asked is what their tables print', () => {
  for (const table of ['15', '23', '24'] as const) {
    const asked = standardColumns(table).flatMap(({ from }) => (from === '' ? [] : [from]))
    const kept = allFields.filter(({ tables: those }) => those.includes(Number(table))).map(({ code }) => code)
    expect(new Set(kept), table).toEqual(new Set(asked.filter((from) => from !== 'longitude' && from !== 'latitude')))
  }
})

test('[T2] dates lose their dashes; numbers and texts keep to their length', () => {
  expect(writeCell(column({ type: 'date' }), '2026-11-29')).toBe('20261129')
  expect(writeCell(column({ type: 'date' }), '去年')).toBe('')
  const area = column({ type: 'number', length: 8, decimals: 2 })
  expect(writeCell(area, '88.456')).toBe('88.46')
  expect(writeCell(area, '1000000')).toBe('')
  expect(writeCell(area, '')).toBe('')
  expect(writeCell(column({ type: 'number', length: 3 }), '33')).toBe('33')
  expect(writeCell(column({}), '一二三四五')).toBe('一二三四')
})

test('[T3] a code that is none of the standard’s is left out', () => {
  expect(writeCell(column({ rule: 'GB/T 2261.1' }), '1')).toBe('1')
  expect(writeCell(column({ rule: 'GB/T 2261.1' }), '男')).toBe('')
  expect(writeCell(column({ rule: '5.56' }), '0402')).toBe('0402')
  expect(writeCell(column({ rule: '5.56' }), '0498')).toBe('')
  expect(writeCell(column({ rule: 'GB/T 2659' }), 'KOR')).toBe('KOR')
  expect(writeCell(column({ rule: '5.46' }), '04')).toBe('')
})
