import { strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { letter, recordSheet } from '../../platform/templates/testing/office-files.ts'
import { grids, openFormCity, units } from '../../testing/form-city.ts'
import { addItems, allowance, issue, switchOn } from '../../testing/three-forms.ts'

const city = await openFormCity({ households: 20 })
await switchOn(city)
const items = await addItems(city)
const civil = await city.as('civil')
const token = await city.tokenOf('civil')
const sheet = await recordSheet()

async function upload(file: Uint8Array, name = '表.xlsx') {
  const boundary = 'x-ejia-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const answer = await city.server.app.inject({
    method: 'POST',
    url: `/api/forms/${newId()}/template?ownerUnitId=${units.civil.id}&subject=person`,
    headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  const { id, code, field } = answer.json<{ id?: string; code?: string; field?: string }>()
  return { status: answer.statusCode, id: id ?? '', said: code === undefined ? 'read' : `${code} ${field}` }
}

async function keptFiles(): Promise<number> {
  const { rows } = await city.database.owner.query<{ count: number }>('select count(*)::int from forms.template')
  return rows[0]?.count ?? 0
}

/** The same sequence every time, so that what fails can be found again. */
function* numbers(seed: number): Generator<number> {
  for (let now = seed; ; ) {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648
    yield now
  }
}

function damaged(file: Buffer, seed: number): Buffer {
  const copy = Buffer.from(file)
  const dice = numbers(seed)
  const next = (below: number) => Number(dice.next().value) % below
  for (let times = 0; times < 12; times += 1) copy[next(copy.length)] = next(256)
  return seed % 3 === 0 ? copy.subarray(0, 1 + next(copy.length)) : copy
}

/** The file with another content of one of its parts. */
function withPart(file: Buffer, name: string, content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  return Buffer.from(zipSync({ ...unzipSync(file), [name]: bytes }))
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const cells = (rows: string, more = '') =>
  withPart(
    sheet,
    sheetPart,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`,
  )
const text = (body: string) =>
  withPart(letter(), 'word/document.xml', `<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`)
const outside = (type: string) =>
  `<Relationships xmlns="urn:r"><Relationship Id="r9" Type="urn:x/${type}" Target="http://there.example/x" TargetMode="External"/></Relationships>`

test('[W13] however a file is damaged, it is read or refused with its reason and field, and nothing is half kept', async () => {
  const before = await keptFiles()
  const answers: string[] = []
  for (let seed = 1; seed <= 40; seed += 1) {
    const { status, said } = await upload(damaged(seed % 2 ? sheet : letter(), seed))
    answers.push(status === 201 ? 'read' : `${status} ${said}`)
  }
  expect(answers.filter((answer) => !/^(read|4\d\d (import|form)\.[a-z-]+ file)$/.test(answer))).toEqual([])
  expect(await keptFiles()).toBe(before + answers.filter((answer) => answer === 'read').length)
}, 60_000)

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) })
function lying(): Buffer {
  const file = Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>'.repeat(100)) }))
  file.writeUInt32LE(0xf0000000, file.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return file
}

const refused: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'form.template-unreadable'],
  ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'form.template-unreadable'],
  ['nothing', () => Buffer.from(''), 'form.template-unreadable'],
  ['an archive of anything', () => zipSync({ 'a.txt': strToU8('x') }), 'form.template-unreadable'],
  ['what unpacks to too much', () => bomb, 'import.too-much'],
  ['what says of itself to be larger', lying, 'import.unreadable'],
  [
    'a sheet of a million rows',
    () => cells('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(60_000)),
    'import.too-much',
  ],
  [
    'a cell at the far end',
    () => cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'form.template-unreadable',
  ],
  [
    'a text in another encoding',
    () => withPart(letter(), 'word/document.xml', Buffer.from('3c613ed5c5c8fd3c2f613e', 'hex')),
    'import.unreadable',
  ],
  [
    'a text in two bytes a letter',
    () => withPart(letter(), 'word/document.xml', Buffer.from('\ufeff<a>姓名</a>', 'utf16le')),
    'import.unreadable',
  ],
  ['a text with a zero in it', () => text('<w:p><w:r><w:t>{姓&#0;名}</w:t></w:r></w:p>'), 'import.unreadable'],
  ['what is nested without end', () => text('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'import.unreadable'],
  [
    'more places than anybody fills',
    () => text(Array.from({ length: 400 }, (_, at) => `<w:p><w:r><w:t>{t${at}}</w:t></w:r></w:p>`).join('')),
    'import.too-much',
  ],
  ['a macro', () => withPart(letter(), 'word/vbaProject.bin', 'x'), 'form.template-active'],
  ['an embedded object', () => withPart(sheet, 'xl/embeddings/oleObject1.bin', 'x'), 'form.template-active'],
  [
    'a formula that starts a program',
    () => cells(`<row r="1"><c r="A1"><f>cmd|' /C calc'!A0</f></c></row>`),
    'form.template-active',
  ],
  [
    'a formula that asks the net',
    () => cells('<row r="1"><c r="A1"><f>WEBSERVICE("http://x/"&amp;B2)</f></c></row>'),
    'form.template-active',
  ],
  [
    'a formula of another file',
    () => cells('<row r="1"><c r="A1"><f>[1]Sheet1!A1</f></c></row>'),
    'form.template-active',
  ],
  [
    'a template of a template',
    () => withPart(letter(), 'word/_rels/settings.xml.rels', outside('attachedTemplate')),
    'form.template-active',
  ],
  [
    'a field that starts a program',
    () => text('<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r></w:p>'),
    'form.template-active',
  ],
]

test.each(refused)('[W13] %s is refused with its reason and field, and not kept', async (_, file, code) => {
  const before = await keptFiles()
  const { status, said } = await upload(file())
  expect(said).toBe(`${code} file`)
  expect(status).toBe(code === 'import.too-much' ? 413 : 422)
  expect(await keptFiles()).toBe(before)
})

test('[W13] what is odd but harmless is read: merges over everything, sums, links, brackets without an end, any name', async () => {
  const odd = [
    cells(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="junk"/></mergeCells>',
    ),
    cells('<row r="1"><c r="A1"><f>SUM(B1:B3)&amp;"|"</f></c></row>'),
    text(`<w:p><w:r><w:t>{${' '.repeat(50_000)}</w:t></w:r></w:p>`),
    withPart(letter(), 'word/_rels/document.xml.rels', outside('hyperlink')),
  ]
  for (const file of odd) expect((await upload(file)).said).toBe('read')
  expect((await upload(sheet, '表\u0000\u202e.xlsx')).said).toBe('read')
})

test('[W13] what people are called is never a formula in the file, whatever it looks like', async () => {
  const { id: templateId } = await upload(sheet)
  const at = [{ sheet: '申请表', at: 'D4', key: 'remark' }]
  const form = await issue(city, 'civil', allowance(items, { layout: { templateId, cells: at, tags: [] } }))
  const params = { key: form.key }
  const [old] = (await civil('listFormSubjects', { params, query: { gridCode: grids.one } })).reply
  const subjectId = old?.subjectId ?? ''
  const dangerous = ['=cmd()', `+cmd|' /C calc'!A0`, '@SUM(1)', '-1+1', '＝1+1', '\u0001=1', '</t></is></c><c><f>1</f>']
  for (const remark of dangerous) {
    const phone = old?.fields.some(({ key, state }) => key === 'phone' && state === 'asked')
      ? { phone: '13900001111' }
      : {}
    const answers = { ...phone, bank: '6217001', alone: '0', remark }
    const filling = {
      fillingId: newId(),
      version: form.version,
      subjectId,
      answers,
      filledAt: new Date().toISOString(),
    }
    const first = await civil('fillForm', { params, body: filling })
    if (first.status !== 201)
      await civil('fillForm', { params, body: { ...filling, fillingId: newId(), answers: { remark } } })
    const file = await city.server.app.inject({
      url: `/api/forms/${form.key}/subjects/${subjectId}/file?format=own&purpose=x`,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(file.statusCode).toBe(200)
    const xml = Buffer.from(unzipSync(file.rawPayload)[sheetPart] ?? []).toString()
    expect(xml).not.toContain('<f>')
    const written = String((await readXlsx(file.rawPayload)).sheets[0]?.rows[3]?.[3])
    expect([remark, /^[=+\-@＝]/.test(written)]).toEqual([remark, false])
  }
})

test('[W13] after all of it the server reads a good file', async () => {
  const plain = await writeXlsx({ sheets: [{ name: '表', rows: [['姓名', null]] }] })
  expect((await upload(plain)).said).toBe('read')
})
