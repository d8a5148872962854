import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { csv, headers, line, openImportCity } from './testing/test-imports.ts'
import { addBuilding, invented } from './testing/test-registry.ts'

const city = await openImportCity()
const { upload, check, apply } = city
const building = await addBuilding(city, '荔园1栋')
const good = line('荔园1栋', '101', invented(1))
const inGbk = Buffer.from('d5c5c8fd', 'hex') // 张三

async function livingIn(roomId: string): Promise<number> {
  return (await city.peopleIn(roomId)).length
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

async function workbook(rows: (string | number | null)[][], merges: object = {}): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '人口', rows, ...merges }] }))
}

test('[G16] however a file is damaged, it is read or refused with its reason, and nothing of it is written', async () => {
  const files = [csv([good]), await workbook([headers, good])]
  const answers = new Map<string, number>()
  for (let seed = 1; seed <= 30; seed += 1) {
    const { status, code } = await upload(damaged(files[seed % 2] ?? Buffer.from(''), seed))
    const answer = status === 201 ? 'read' : `${status} ${code}`
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
  }
  expect([...answers.keys()].filter((answer) => !/^(read|4\d\d import\.)/.test(answer))).toEqual([])
  expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(30)
  expect(await livingIn(building.first.id)).toBe(0)
}, 60_000)

test('[G16] a file in two encodings at once is refused, and the server goes on', async () => {
  const mixed = Buffer.concat([csv([good]), Buffer.from('荔园1栋,,101,'), inGbk, Buffer.from(',,,,\r\n')])
  expect((await upload(mixed)).code).toBe('import.unreadable')
  expect((await upload(csv([good]))).status).toBe(201)
  expect(await livingIn(building.first.id)).toBe(0)
})

test('[G16] merged cells and wrong types reject their rows; the good ones come in when somebody says so', async () => {
  const [, , , name = '', idCard = ''] = good
  const number = ['荔园1栋', '', '102', '林小明', Number(idCard.slice(0, 17)), '13900000000', '户主', '户籍人口']
  const belowMerged = ['荔园1栋', '', '102', null, invented(2).idCard, '', '', '']
  const merges = { merges: [{ startRow: 1, startCol: 3, endRow: 2, endCol: 3 }] }
  const { view } = await upload(await workbook([headers, good, belowMerged, number], merges))
  const checked = await check(view)
  expect(checked.counts).toMatchObject({ good: 1, rejected: 2 })
  expect(await livingIn(building.first.id)).toBe(0)
  expect((await apply(view.id, 'good')).counts).toMatchObject({ added: 1 })
  expect(await livingIn(building.first.id)).toBe(1)
  expect(await livingIn(building.second.id)).toBe(0)
  expect(name).not.toBe('')
})
