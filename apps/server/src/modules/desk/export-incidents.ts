import type { desk as contract, InputOf } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { everyPage, type Platform } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { type ListRow, readAs } from '../incidents/index.ts'
import { disputeColumns, disputesOf } from './dispute-table.ts'
import { columns } from './list-sheet.ts'
import { listQueueRows } from './queues.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Body = InputOf<typeof contract.exportIncidents>['body']
type Asked = Body & { readonly actor: Staff; readonly reply: FastifyReply }

const pageSize = 500

/** A desk's list as Excel, on record with who took it and what for. */
export async function exportIncidents(platform: Platform, asked: Asked): Promise<FastifyReply> {
  const { actor, reply, filter, queue, ids, purpose, layout = 'list' } = asked
  const { text, ...named } = filter
  const facts = {
    layout,
    filter: named,
    // Words somebody searched for may be a name or a number: that there were some is enough here.
    searched: text !== undefined,
    queue: queue ?? null,
    chosen: ids?.length ?? null,
  }
  const rows = rowsOf(platform, actor, { filter, queue, ids })
  const about = { actor, subject: 'incidents', purpose, facts }
  return layout === 'list'
    ? handOutList(platform, reply, { ...about, name: '事件清单', columns, rows })
    : handOutList(platform, reply, {
        ...about,
        name: '矛盾纠纷排查化解（GBT 31000 表30）',
        columns: disputeColumns,
        rows: disputesOf(platform, rows),
      })
}

type Which = Pick<Body, 'filter'> & { readonly queue: Body['queue']; readonly ids: Body['ids'] }

async function* rowsOf(platform: Platform, actor: Staff, { filter, queue, ids }: Which): AsyncGenerator<ListRow> {
  const reading = readAs(platform, actor)
  if (ids) {
    yield* await reading.listRowsOf(ids)
    return
  }
  yield* everyPage((cursor) => {
    const page = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }
    return queue ? listQueueRows(platform, actor, { queue, ...page }) : reading.listRows({ ...filter, ...page })
  })
}
