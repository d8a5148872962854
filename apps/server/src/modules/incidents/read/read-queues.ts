import type { InboxItem } from '@ejia/contract'
import type { accounts } from '@ejia/domain'
import sql, { join } from 'sql-template-tag'
import type { Desk } from '../desk.ts'
import { withinArea } from '../store/area-range.ts'
import { pageOf } from '../store/cursor.ts'
import type { Page } from '../store/inbox.ts'
import { countQueues, listQueue, type QueueOwner, type StepQueue } from '../store/queues.ts'
import { overseenAreas, visibleTo } from '../store/visible.ts'
import { deskOf, presentItems } from './read-lists.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

export async function readQueue(
  desk: Desk,
  actor: Staff,
  asked: Page & { readonly queue: StepQueue },
): Promise<{ items: InboxItem[]; nextCursor: string | null }> {
  const found = await listQueue(desk.database, ownerOf(actor), asked)
  const { items, nextCursor } = pageOf(found, asked.limit, ({ lineAt, state }) => ({ at: lineAt, id: state.id }))
  const shown = items.map(({ why, ...item }) => ({ ...item, ...(why === null ? {} : { why }) }))
  return { items: await presentItems(desk, actor, shown), nextCursor }
}

export function readQueueCounts(desk: Desk, actor: Staff): Promise<Record<string, number>> {
  return countQueues(desk.database, ownerOf(actor))
}

function ownerOf(actor: Staff): QueueOwner {
  const areas = overseenAreas(actor)
  return {
    ...deskOf(actor),
    overseen: areas.length === 0 ? sql`false` : sql`(${join(areas.map(withinArea), ' or ')})`,
    visible: visibleTo(actor),
  }
}
