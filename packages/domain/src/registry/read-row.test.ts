import { expect, test } from 'vitest'
import { guessColumn, readRow } from './read-row.ts'

const rules = { switchedOn: new Set<string>(), today: '2026-11-24' }
const read = (cells: Record<string, string>) => readRow(new Map(Object.entries(cells)), rules)

test('[R22] a whole row is read with its codes, or by the names of them', () => {
  const { row, faults } = read({
    building: '水仙花园3栋',
    entrance: '',
    room: '502',
    name: ' 陈大明 ',
    relation: '户主',
    population: '流动人口',
    phone: '',
  })
  expect(faults).toEqual([])
  expect(row).toMatchObject({ room: '502', relation: '02', population: 'floating', values: { name: '陈大明' } })
})

test('[R22] everything that is wrong in a row is said at once, with its field', () => {
  const wrong = {
    building: '',
    room: ' ',
    name: '',
    idCard: '123',
    relation: '同事',
    population: '火星人',
    since: '2031-01-01',
    education: '20',
  }
  expect(read(wrong).faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
    'building empty',
    'room empty',
    'name empty',
    'idCard length',
    'education off',
    'relation code',
    'population code',
    'since date',
  ])
})

test('[R24] somebody from outside is called as in their own writing, where no name in Chinese is given', () => {
  const switchedOn = new Set(['foreignSurname', 'foreignGivenName', 'documentNumber', 'nationality', 'statedSex'])
  const cells = {
    building: '水仙花园3栋',
    room: '502',
    population: '境外人员',
    foreignSurname: 'KIM',
    foreignGivenName: 'Minsu',
    nationality: '韩国',
    documentKind: '普通护照',
    documentNumber: 'm 1234-5678',
    statedSex: '男',
  }
  const readThere = (given: Record<string, string>) => readRow(new Map(Object.entries(given)), { ...rules, switchedOn })
  const { row, faults } = readThere(cells)
  expect(faults).toEqual([])
  expect(row).toMatchObject({
    population: 'overseas',
    values: { name: 'Minsu KIM', nationality: 'KOR', documentKind: '414', documentNumber: 'M12345678', statedSex: '1' },
  })
  expect(readThere({ ...cells, population: '户籍', name: '金民洙' }).row.values).not.toHaveProperty('statedSex')
  expect(readThere({ ...cells, documentKind: '' }).faults).toEqual([{ field: 'documentKind', fault: 'empty' }])
})

test('[R22] headers are understood as people write them', () => {
  expect(['姓名*', '身份证号码', '联系电话', '楼栋', '单元', '室', '与户主关系', '备注'].map(guessColumn)).toEqual([
    'name',
    'idCard',
    'phone',
    'building',
    'entrance',
    'room',
    'relation',
    undefined,
  ])
})
