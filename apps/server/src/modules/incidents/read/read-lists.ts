import type { InboxItem, IncidentSummary, TodoReason } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { pageOf } from '../store/cursor.ts'
import { countTodo, listDone, listTodo, type Page } from '../store/inbox.ts'
import { type Filter, listIncidents } from '../store/list.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type PageOf<Item> = { items: Item[]; nextCursor: string | null }

export async function readList(desk: Desk, actor: Staff, filter: Filter): Promise<PageOf<IncidentSummary>> {
  const found = await listIncidents(desk.database, filter, { visible: visibleTo(actor), vault: desk.vault })
  const { items, nextCursor } = pageOf(found, filter.limit, ({ reportedAt, id }) => ({ at: reportedAt, id }))
  const { city } = await desk.readCity()
  const states = items.filter((state) => incidents.canSee(actor, state, city))
  const names = await lookUpNames(desk, peopleInStates(states))
  return { items: states.map((state) => presentSummary(state, names)), nextCursor }
}

type Asked = Page & { readonly order: 'newest' | 'due' }

export async function readTodo(desk: Desk, actor: Staff, page: Asked): Promise<PageOf<InboxItem>> {
  const found = await listTodo(desk.database, deskOf(actor), { ...page, visible: visibleTo(actor) })
  const { items, nextCursor } = pageOf(found, page.limit, ({ placedAt, state }) => ({ at: placedAt, id: state.id }))
  return { items: await presentItems(desk, actor, items), nextCursor }
}

export async function readDone(desk: Desk, actor: Staff, page: Page): Promise<PageOf<InboxItem>> {
  const found = await listDone(desk.database, deskOf(actor), { ...page, visible: visibleTo(actor) })
  const { items, nextCursor } = pageOf(found, page.limit, ({ lastActedAt, state }) => ({
    at: lastActedAt,
    id: state.id,
  }))
  return { items: await presentItems(desk, actor, items), nextCursor }
}

export async function readCounts(
  desk: Desk,
  actor: Staff,
): Promise<{ todo: number; byReason: Record<string, number> }> {
  const counted = await countTodo(desk.database, deskOf(actor), visibleTo(actor))
  return {
    todo: counted.find(({ why }) => why === null)?.waiting ?? 0,
    byReason: Object.fromEntries(counted.flatMap(({ why, waiting }) => (why === null ? [] : [[why, waiting]]))),
  }
}

type Item = {
  readonly state: incidents.Incident
  readonly unitId: string
  readonly why?: TodoReason
  readonly dueAt?: string | null
  readonly warnAt?: string | null
}

export async function presentItems(desk: Desk, actor: Staff, items: readonly Item[]): Promise<InboxItem[]> {
  const { city } = await desk.readCity()
  const seen = items.filter(({ state }) => incidents.canSee(actor, state, city))
  const names = await lookUpNames(desk, peopleInStates(seen.map(({ state }) => state)))
  return seen.map(({ state, unitId, why, dueAt, warnAt }) => {
    const summary = presentSummary(state, names)
    const dates = dueAt ? { dueAt, warnAt: warnAt ?? null } : {}
    return { ...summary, ...dates, why: why ?? null, unit: names.unit(unitId) }
  })
}

export function deskOf({ personId, memberships, standsInFor = [] }: Staff) {
  return { personId, standsInFor, unitIds: [...new Set(memberships.map(({ unitId }) => unitId))] }
}
