import { expect, test } from 'vitest'
import { guessPlaces } from './guess-places.ts'
import { items } from './testing/forms.ts'

const all = [...items.values()]
const said = (rows: readonly (readonly string[])[], merges: Parameters<typeof guessPlaces>[0]['merges'] = []) =>
  guessPlaces({ rows, merges }, all, 'person').map(({ label, kind, row, column, item, own }) => [
    label,
    kind,
    row,
    column,
    item ?? own.type,
  ])

test('[O18] words with an empty place beside them ask for one thing each', () => {
  const rows = [
    ['高龄津贴申请表', '', '', ''],
    ['老人姓名', '', '性 别：', ''],
    ['身份证号', '', '', ''],
    ['补贴档次', '', '是否失能', ''],
    ['经办日期', '2026', '', ''],
  ]
  const merges = [
    { row: 0, column: 0, rows: 1, columns: 4 },
    { row: 2, column: 1, rows: 1, columns: 3 },
  ]
  expect(said(rows, merges)).toEqual([
    ['老人姓名', 'cell', 1, 1, 'person.name'],
    ['性别', 'cell', 1, 3, 'person.sex'],
    ['身份证号', 'cell', 2, 1, 'person.idCard'],
    ['补贴档次', 'cell', 3, 1, 'text'],
    ['是否失能', 'cell', 3, 3, 'code'],
  ])
})

test('[O18] a row of words above empty rows asks for a record in each row', () => {
  const rows = [
    ['慢性病随访登记簿', '', '', '', ''],
    ['序号', '患者姓名', '联系电话', '收缩压', '随访日期'],
    ['', '', '', '', ''],
  ]
  expect(said(rows)).toEqual([
    ['患者姓名', 'column', 2, 1, 'person.name'],
    ['联系电话', 'column', 2, 2, 'person.phone'],
    ['收缩压', 'column', 2, 3, 'number'],
    ['随访日期', 'column', 2, 4, 'date'],
  ])
})

test('[O18] what is no question is not taken for one', () => {
  expect(
    said([['', '1', '2.5'], ['说明：本表由申请人如实填写，一式两份，由社区留存一份，街道留存一份备查。']]),
  ).toEqual([])
  expect(said([])).toEqual([])
})
