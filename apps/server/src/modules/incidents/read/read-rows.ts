import type { IncidentDetail, IncidentSummary } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { pageOf } from '../store/cursor.ts'
import { type Filter, listIncidents } from '../store/list.ts'
import { listStates } from '../store/load.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'
import { presentReportersOf } from '../views/reporters.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

/** A line of a list with those who brought it, masked, and its co-handlers. */
export type ListRow = {
  readonly summary: IncidentSummary
  readonly source: incidents.Source
  readonly reporters: IncidentDetail['reporters']
}

export async function readRows(
  desk: Desk,
  actor: Staff,
  filter: Filter,
): Promise<{ readonly items: ListRow[]; readonly nextCursor: string | null }> {
  const found = await listIncidents(desk.database, filter, { visible: visibleTo(actor), vault: desk.vault })
  const { items, nextCursor } = pageOf(found, filter.limit, ({ reportedAt, id }) => ({ at: reportedAt, id }))
  return { items: await presentRows(desk, actor, items), nextCursor }
}

/** The same of matters one has named; those one may not see are left out. */
export async function readRowsOf(desk: Desk, actor: Staff, ids: readonly string[]): Promise<ListRow[]> {
  return presentRows(desk, actor, await listStates(desk.database, ids))
}

const atOnce = 200

/** The same of however many, in their order, some in memory at a time. */
export async function* eachRowOf(desk: Desk, actor: Staff, ids: readonly string[]): AsyncGenerator<ListRow> {
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce)
    const rows = new Map((await readRowsOf(desk, actor, some)).map((row) => [row.summary.id, row]))
    yield* some.flatMap((id) => rows.get(id) ?? [])
  }
}

async function presentRows(desk: Desk, actor: Staff, found: readonly incidents.Incident[]): Promise<ListRow[]> {
  const { city } = await desk.readCity()
  const states = found.filter((state) => incidents.canSee(actor, state, city))
  const [names, reporters] = await Promise.all([
    lookUpNames(desk, peopleInStates(states)),
    presentReportersOf(desk, states),
  ])
  return states.map((state) => ({
    summary: presentSummary(state, names),
    source: state.source,
    reporters: reporters.get(state.id) ?? [],
  }))
}
