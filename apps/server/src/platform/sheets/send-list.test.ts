import Fastify from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { everyPage, rowsAtMost, sendList } from './send-list.ts'

const columns = [{ header: '序号', width: 8, cell: String }]

async function sent(rows: AsyncIterable<number> | Iterable<number>, by?: string) {
  const app = Fastify()
  app.get('/list', (_, reply) => sendList(reply, { name: '清单', ...(by === undefined ? {} : { by }), columns, rows }))
  const { rawPayload } = await app.inject('/list')
  return ((await readXlsx(rawPayload)).sheets[0]?.rows ?? []).map(([cell]) => String(cell))
}

test('a list that is cut off says so, and reads no further', async () => {
  let read = 0
  function* numbers() {
    for (; ; read += 1) yield read
  }
  const lines = await sent(numbers())
  expect(lines).toHaveLength(rowsAtMost + 3)
  expect(lines.at(-2)).toBe(String(rowsAtMost - 1))
  expect(lines.at(-1)).toContain('后面还有')
  expect(read).toBe(rowsAtMost)
})

test('a list that just fits is whole and says nothing', async () => {
  const lines = await sent(Array.from({ length: rowsAtMost }, (_, at) => at))
  expect(lines.at(-1)).toBe(String(rowsAtMost - 1))
})

test('pages follow one another to the last', async () => {
  const pages = everyPage(async (cursor = '0') => ({
    items: [Number(cursor)],
    nextCursor: cursor === '1500' ? null : String(Number(cursor) + 1),
  }))
  expect(await sent(pages, '林干事')).toHaveLength(1503)
})

test('who took it stands above, where it is said', async () => {
  expect((await sent([], '林干事'))[0]).toMatch(/^导出人：林干事　导出时间：/)
  expect((await sent([]))[0]).toMatch(/^导出时间：/)
})
