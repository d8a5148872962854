import { expect, test } from 'vitest'
import { readTable, readText } from './read-table.ts'

const piece = Buffer.from('荔园1栋,101,陈大明\n'.repeat(2000))

async function all(rows: AsyncIterable<readonly string[]>): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = []
  for await (const row of rows) found.push(row)
  return found
}

test('a text is read while it comes: a row asks for no more of it than is needed to read the row', async () => {
  let sent = 0
  function* pieces() {
    for (; sent < 1000; sent += 1) yield piece
  }
  const rows = readText(piece, pieces()).rows[Symbol.asyncIterator]()
  for (let row = 0; row < 5000; row += 1) expect((await rows.next()).value).toEqual(['荔园1栋', '101', '陈大明'])
  expect(sent).toBeLessThan(30)
  await rows.return?.()
})

test.each([
  ['utf-8', Buffer.from('楼栋,姓名\n荔园,张三\n')],
  ['gb18030', Buffer.from('c2a5b6b02cd0d5c3fb0ac0f3d4b02cd5c5c8fd0a', 'hex')],
])('wherever a text in %s is cut, its characters are whole and its encoding is known', async (encoding, text) => {
  for (let cut = 6; cut < text.length; cut += 1) {
    const table = readText(text.subarray(0, cut), [text.subarray(cut, cut + 1), text.subarray(cut + 1)])
    expect(table.encoding).toBe(encoding)
    expect(await all(table.rows)).toEqual([
      ['楼栋', '姓名'],
      ['荔园', '张三'],
    ])
  }
})

test('bytes that turn out to be of no encoding are refused where they stand, after the rows before them', async () => {
  const rows = readText(piece, [piece, Buffer.from('d5c5c8fd', 'hex')]).rows
  await expect(all(rows)).rejects.toMatchObject({ code: 'import.unreadable' })
  await expect(readTable(Buffer.alloc(0))).rejects.toMatchObject({ code: 'import.unreadable' })
})
