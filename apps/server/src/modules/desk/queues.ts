import type { InboxItem, QueueName } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import type { Platform } from '../../platform/index.ts'
import { type ListRow, readAs } from '../incidents/index.ts'
import { countUndeliveredMatters, listUndeliveredMatters } from '../notices/index.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Asked = { readonly queue: QueueName; readonly cursor?: string; readonly limit: number }
type Page<Item> = { readonly items: Item[]; readonly nextCursor: string | null }

export async function countQueues(platform: Platform, actor: Staff): Promise<Record<string, number>> {
  const [steps, undelivered] = await Promise.all([
    readAs(platform, actor).countQueues(),
    countUndeliveredMatters(platform.database, actor),
  ])
  return { ...steps, undelivered }
}

export async function listQueue(platform: Platform, actor: Staff, { queue, ...page }: Asked): Promise<Page<InboxItem>> {
  if (queue !== 'undelivered') return readAs(platform, actor).listQueue({ queue, ...page })
  const { ids, nextCursor } = await listUndeliveredMatters(platform.database, actor, page)
  const rows = await rowsInOrder(platform, actor, ids)
  return { items: rows.map(({ summary }) => ({ ...summary, why: null, unit: null })), nextCursor }
}

/** The same with what an export says of each. */
export async function listQueueRows(platform: Platform, actor: Staff, asked: Asked): Promise<Page<ListRow>> {
  const { items, nextCursor } = await listQueue(platform, actor, asked)
  const ids = items.map(({ id }) => id)
  return { items: await rowsInOrder(platform, actor, ids), nextCursor }
}

async function rowsInOrder(platform: Platform, actor: Staff, ids: readonly string[]): Promise<ListRow[]> {
  const rows: ListRow[] = []
  for await (const row of readAs(platform, actor).eachRowOf(ids)) rows.push(row)
  return rows
}
