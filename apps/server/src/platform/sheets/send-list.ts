import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { harmlessCell } from './harmless-cell.ts'
import { showInChina } from './show-in-china.ts'

export type Column<Row> = { readonly header: string; readonly width: number; readonly cell: (row: Row) => string }

export type List<Row> = {
  /** Of the sheet and of the file. */
  readonly name: string
  /** Who takes it, where rows are not public facts; and what for where they hold anything about people. */
  readonly by?: string
  readonly purpose?: string | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: AsyncIterable<Row> | Iterable<Row>
}

/** Streams a list as Excel row by row, so that memory stays flat; who took it and when stands in its first line. */
export function sendList<Row>(reply: FastifyReply, list: List<Row>): FastifyReply {
  const at = showInChina(new Date().toISOString())
  const sheet = writeXlsxStream(linesOf(list, at), {
    name: list.name,
    columns: list.columns.map(({ width }) => ({ width })),
    freezePane: { rows: 2 },
  })
  const file = encodeURIComponent(`${list.name}-${at.slice(0, 10)}.xlsx`)
  return reply
    .headers({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="ejia.xlsx"; filename*=UTF-8''${file}`,
    })
    .send(Readable.from(sheet))
}

/** Enough for any desk; whoever needs more needs an agreement, not a button. */
export const rowsAtMost = 100_000

/** For a list that is read at once: one more than a file takes, so that the file can say what it leaves out. */
export const wholeList = rowsAtMost + 1

async function* linesOf<Row>({ by, purpose, columns, rows }: List<Row>, at: string): AsyncGenerator<string[]> {
  const who = by === undefined ? '' : `导出人：${by}　`
  const why = purpose === undefined ? '' : `　用途：${purpose}`
  yield [`${who}导出时间：${at}${why}　内部资料，不得外传`]
  yield columns.map(({ header }) => header)
  let count = 0
  for await (const row of rows) {
    if (count === rowsAtMost) {
      yield [`后面还有，没有导出：一次最多 ${rowsAtMost} 行。请按区域或时间缩小范围，分几次导出。`]
      return
    }
    count += 1
    yield columns.map(({ cell }) => harmlessCell(cell(row)))
  }
}

type Page<Row> = { readonly items: readonly Row[]; readonly nextCursor: string | null }

/** Every row of a list that is read page by page, one page in memory at a time. */
export async function* everyPage<Row>(read: (cursor: string | undefined) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page: Page<Row> = await read(cursor ?? undefined)
    yield* page.items
    cursor = page.nextCursor
  }
}
