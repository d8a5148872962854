import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'

const line = { style: 'thin' } as const
const border = { top: line, bottom: line, left: line, right: line }
const boxed = { border, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF2CC' } } } as const
const title = { font: { bold: true, size: 18, name: '宋体' }, alignment: { horizontal: 'center' } } as const

/** A department's form for one person: a merged title, words, and framed places beside them. */
export async function recordSheet(): Promise<Buffer> {
  const rows = [
    ['高龄津贴申请表', null, null, null],
    ['姓名', null, '性别', null],
    ['身份证号', null, '年龄', null],
    ['社保卡银行账号', null, '经办意见', null],
  ]
  const cells = new Map<string, object>([['0,0', { value: '高龄津贴申请表', style: title }]])
  for (const row of [1, 2, 3]) for (const column of [1, 3]) cells.set(`${row},${column}`, { value: null, style: boxed })
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '申请表',
        columns: [{ width: 16 }, { width: 26 }, { width: 12 }, { width: 26 }],
        rows,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        cells,
      },
    ],
  })
  return Buffer.from(bytes)
}

/** A register: a header, two framed empty rows, and a signature below that must not be written over. */
export async function listSheet(): Promise<Buffer> {
  const rows = [
    ['慢性病随访登记簿', null, null, null],
    ['姓名', '身份证号', '收缩压', '慢性病种类'],
    [null, null, null, null],
    [null, null, null, null],
    ['填表人签字', null, '合计', null],
  ]
  const cells = new Map<string, object>([['0,0', { value: '慢性病随访登记簿', style: title }]])
  for (const row of [2, 3])
    for (const column of [0, 1, 2, 3]) cells.set(`${row},${column}`, { value: null, style: boxed })
  const bytes = await writeXlsx({
    sheets: [{ name: '登记簿', rows, merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 1 }], cells }],
  })
  return Buffer.from(bytes)
}

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A letter whose tags Word has cut into pieces, as it does. */
export function letter(): Buffer {
  const run = (text: string, look = '') => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const bold = '<w:rPr><w:b/></w:rPr>'
  const body = `<w:p>${run('兹登记 {房主', bold)}${run('姓名', bold)}${run('} 名下房屋，')}${run('面积 {面积} 平方米。')}</w:p><w:p>${run('承租人：【承租人】')}</w:p>`
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  )
}
