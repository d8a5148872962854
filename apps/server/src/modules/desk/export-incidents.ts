import { Readable } from 'node:stream'
import type { desk as contract, InputOf } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { type Platform, recordAudit } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { type ListRow, type Reading, readAs } from '../incidents/index.ts'
import { cellsOf, columns } from './list-sheet.ts'
import { showInChina } from './show-in-china.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Body = InputOf<typeof contract.exportIncidents>['body']
type Asked = Body & { readonly actor: Staff; readonly reply: FastifyReply }

const pageSize = 500
/** Enough for any desk; whoever needs more needs an agreement, not a button. */
const rowsAtMost = 100_000

/** Streams the list row by row, so that memory stays flat; who took it, when and what for stands in its first line. */
export async function exportIncidents(platform: Platform, asked: Asked): Promise<FastifyReply> {
  const { actor, reply, filter, queue, ids, purpose } = asked
  const { database } = platform
  const { text, ...named } = filter
  await recordAudit(database, {
    action: 'data.exported',
    personId: actor.personId,
    subject: 'incidents',
    // Words somebody searched for may be a name or a number: that there were some is enough here.
    facts: { purpose, filter: named, searched: text !== undefined, queue: queue ?? null, chosen: ids?.length ?? null },
  })
  const names = await findPersonNames(database, [actor.personId])
  const at = new Date().toISOString()
  const mark = `导出人：${names.get(actor.personId) ?? ''}　导出时间：${showInChina(at)}　用途：${purpose}　内部资料，不得外传`
  const sheet = writeXlsxStream(sheetRows(mark, rowsOf(readAs(platform, actor), { filter, queue, ids })), {
    name: '事件清单',
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 2 },
  })
  return reply
    .headers({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="ejia-incidents.xlsx"; filename*=UTF-8''${encodeURIComponent(`事件清单-${showInChina(at).slice(0, 10)}.xlsx`)}`,
    })
    .send(Readable.from(sheet))
}

async function* sheetRows(mark: string, found: AsyncIterable<ListRow>): AsyncGenerator<string[]> {
  yield [mark]
  yield columns.map(({ header }) => header)
  for await (const row of found) yield cellsOf(row)
}

type Which = Pick<Body, 'filter'> & { readonly queue: Body['queue']; readonly ids: Body['ids'] }

async function* rowsOf(reading: Reading, { filter, queue, ids }: Which): AsyncGenerator<ListRow> {
  if (ids) {
    yield* await reading.listRowsOf(ids)
    return
  }
  let cursor: string | null | undefined
  for (let count = 0; cursor !== null && count < rowsAtMost; count += pageSize) {
    const page = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }
    const { items, nextCursor } = queue
      ? await queuePage(reading, { queue, ...page })
      : await reading.listRows({ ...filter, ...page })
    yield* items
    cursor = nextCursor
  }
}

async function queuePage(reading: Reading, asked: Parameters<Reading['listQueue']>[0]) {
  const { items, nextCursor } = await reading.listQueue(asked)
  const rows = await reading.listRowsOf(items.map(({ id }) => id))
  const byId = new Map(rows.map((row) => [row.summary.id, row]))
  return { items: items.map(({ id }) => byId.get(id)).filter((row) => row !== undefined), nextCursor }
}
