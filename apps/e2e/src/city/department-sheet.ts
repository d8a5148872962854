import { writeXlsx } from 'hucre/xlsx'

/** A department's own form, as it lies on somebody's disk: words, and empty places beside them. */
export async function departmentSheet(mark: string) {
  const rows = [
    ['老人走访登记表', null, null, null],
    ['老人姓名', null, '性别', null],
    ['身份证号', null, '联系电话', null],
    [`助老卡号${mark}`, null, null, null],
  ]
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
    { startRow: 3, startCol: 1, endRow: 3, endCol: 3 },
  ]
  const bytes = await writeXlsx({ sheets: [{ name: '登记表', rows, merges }] })
  return {
    name: '老人走访登记表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  }
}
