import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { cellName, columnOf, lettersOf, readCell } from './cell-names.ts'
import { fillDocument, fillWorkbook, readTemplate } from './index.ts'
import { letter, listSheet, recordSheet } from './testing/office-files.ts'

const partOf = (file: Buffer, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array())
const styleOf = (xml: string, at: string) => new RegExp(`<c r="${at}"[^>]*? s="(\\d+)"`).exec(xml)?.[1]
const sheetOf = (file: Buffer) => partOf(file, 'xl/worksheets/sheet1.xml')
const rowsOf = async (file: Buffer) => (await readXlsx(file)).sheets[0]?.rows

test('cells are named as Excel does', () => {
  expect(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map(columnOf)).toEqual([1, 26, 27, 52, 53, 702, 703])
  for (const column of [1, 26, 27, 52, 53, 702, 703]) expect(columnOf(lettersOf(column))).toBe(column)
  expect(cellName(readCell('BC12'))).toBe('BC12')
})

test('a workbook is filled in its places; its styles, merges and widths stay', async () => {
  const template = await recordSheet()
  const cells = [
    { at: 'B2', text: '陈大明' },
    { at: 'D3', text: '81', isNumber: true },
    { at: 'F9', text: '=HYPERLINK("x")' },
  ]
  const filled = await fillWorkbook(template, [{ sheet: '申请表', cells }], '用途：发放 & 核对')
  const [before, after] = [sheetOf(template), sheetOf(filled)]
  for (const at of ['A1', 'B2', 'D3', 'B4']) expect(styleOf(after, at)).toBe(styleOf(before, at))
  for (const part of ['cols', 'mergeCells'])
    expect(after).toContain(new RegExp(`<${part}.*?</${part}>`).exec(before)?.[0])
  expect(partOf(filled, 'xl/styles.xml')).toBe(partOf(template, 'xl/styles.xml'))
  const rows = await rowsOf(filled)
  expect([rows?.[1]?.[1], rows?.[2]?.[3], rows?.[8]?.[5], rows?.[0]?.[0]]).toEqual([
    '陈大明',
    81,
    `'=HYPERLINK("x")`,
    '高龄津贴申请表',
  ])
  expect(after).toContain('用途：发放 &amp;&amp; 核对')
})

test('a list goes on below its prepared rows in their look, and what stands under it moves down', async () => {
  const template = await listSheet()
  const rows = [1, 2, 3, 4].map((number) => [
    { column: 'A', text: `人员${number}` },
    { column: 'C', text: String(120 + number), isNumber: true },
  ])
  const filled = await fillWorkbook(template, [{ sheet: '登记簿', cells: [], list: { row: 3, rows } }], '')
  const after = sheetOf(filled)
  const [three, six] = ['A3', 'A6'].map((at) => styleOf(after, at))
  expect(three).toBeDefined()
  expect(six).toBe(three)
  expect(after).toContain('ref="A7:B7"')
  const shown = await rowsOf(filled)
  expect(shown?.slice(2).map((row) => row[0])).toEqual(['人员1', '人员2', '人员3', '人员4', '填表人签字'])
  expect(shown?.[5]?.[2]).toBe(124)
  const short = await fillWorkbook(
    template,
    [{ sheet: '登记簿', cells: [], list: { row: 3, rows: rows.slice(0, 1) } }],
    '',
  )
  expect((await rowsOf(short))?.[4]?.[0]).toBe('填表人签字')
})

test('a document is filled where its tags stand, also where Word has cut them', async () => {
  const filled = await fillDocument(
    letter(),
    new Map([
      ['房主姓名', '王<房东>'],
      ['面积', '88.5'],
      ['承租人', '陈大；\u0001陈小'],
    ]),
    '用途：核对',
  )
  const xml = partOf(filled, 'word/document.xml')
  expect(xml.replaceAll(/<[^>]+>/g, '')).toBe(
    '兹登记 王&lt;房东&gt; 名下房屋，面积 88.5 平方米。承租人：陈大；陈小用途：核对',
  )
  expect(xml).toContain('<w:b/>')
})

test('what a file is, is what its parts say', async () => {
  const { kind, ...book } = await readTemplate(await recordSheet())
  expect([kind, 'sheets' in book ? book.sheets[0]?.rows[1] : []]).toEqual(['xlsx', ['姓名', '', '性别', '']])
  expect(await readTemplate(letter())).toEqual({ kind: 'docx', tags: ['房主姓名', '面积', '承租人'] })
  const refused = async (file: Buffer) =>
    readTemplate(file).catch((error: unknown) => (error instanceof Error ? error.message : ''))
  expect(await refused(Buffer.from('姓名,电话'))).toBe('form.template-unreadable')
  expect(await refused(Buffer.from('PK not an archive'))).toBe('import.unreadable')
  expect(await refused(Buffer.from(zipSync({ 'a.txt': strToU8('x') })))).toBe('form.template-unreadable')
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(50 * 1024 * 1024) })
  expect(await refused(Buffer.from(bomb))).toBe('import.too-much')
  const doctype = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') })
  expect(await refused(Buffer.from(doctype))).toBe('import.unreadable')
})

test('a list of thousands is written while others are served, and a number that is none stays text', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    { column: 'A', text: `人员${at}` },
    { column: 'C', text: at === 7 ? '1</v><f>1+1</f><v>' : String(at), isNumber: true },
  ])
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const filled = await fillWorkbook(await listSheet(), [{ sheet: '登记簿', cells: [], list: { row: 3, rows } }], '')
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
  expect(sheetOf(filled)).not.toContain('<f>')
  const shown = await rowsOf(filled)
  expect([shown?.[2]?.[0], shown?.[3001]?.[0], shown?.[3002]?.[0]]).toEqual(['人员0', '人员2999', '填表人签字'])
})
