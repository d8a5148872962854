import { type incidents, standards } from '@ejia/domain'
import { type Column, type Platform, showInChina } from '../../platform/index.ts'
import { listStaff } from '../accounts/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { type ListRow, listMatterStates } from '../incidents/index.ts'

type Values = Readonly<Record<string, string>>

const atOnce = 500

/** Table 30 of GB/T 31000. Who the parties are is not kept as such, so their columns stay empty. */
export const disputeColumns: readonly Column<Values>[] = standards.standardColumns('30').map((column) => ({
  header: column.zh,
  width: column.length > 100 ? 40 : 16,
  cell: (values) => standards.writeCell(column, values[column.from] ?? ''),
}))

/** Of a list what the standard counts among disputes, some hundred matters in memory at a time. */
export async function* disputesOf(platform: Platform, rows: AsyncIterable<ListRow>): AsyncGenerator<Values> {
  const categories = await listCategories(platform.database)
  const kinds = new Map(categories.flatMap(({ id, gbt31000Code }) => (gbt31000Code ? [[id, gbt31000Code]] : [])))
  let batch: ListRow[] = []
  for await (const row of rows) {
    if (!kinds.has(row.summary.category?.id ?? '')) continue
    batch.push(row)
    if (batch.length < atOnce) continue
    yield* await valuesOf(platform, batch, kinds)
    batch = []
  }
  yield* await valuesOf(platform, batch, kinds)
}

async function valuesOf(
  { database }: Platform,
  rows: readonly ListRow[],
  kinds: ReadonlyMap<string, string>,
): Promise<Values[]> {
  const personIds = rows.flatMap(({ summary }) => (summary.handler ? [summary.handler.id] : []))
  const [states, staff] = await Promise.all([
    listMatterStates(
      database,
      rows.map(({ summary }) => summary.id),
    ),
    listStaff(database, { unitIds: [], personIds }),
  ])
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const phoneOf = new Map(staff.map(({ personId, phone }) => [personId, phone]))
  return rows.map((row) => ({
    ...seen(row, kinds),
    handlerPhone: phoneOf.get(row.summary.handler?.id ?? '') ?? '',
    ...ended(stateOf.get(row.summary.id)),
  }))
}

function seen({ summary }: ListRow, kinds: ReadonlyMap<string, string>): Values {
  const { text, place, lead, handler, category } = summary
  return {
    title: text,
    text,
    reportedOn: dayOf(summary.reportedAt),
    address: place.address,
    longitude: String(place.longitude),
    latitude: String(place.latitude),
    disputeKind: kinds.get(category?.id ?? '') ?? '',
    unitName: lead.name,
    handlerName: handler?.name ?? '',
  }
}

/** Until when it is to be solved, and what became of it. Whether it was solved is said once it has a result. */
function ended(state: incidents.Incident | undefined): Values {
  const due = state?.clocks.findLast(({ kind }) => kind === 'solve')?.dueAt
  const { resolution, closing } = state ?? {}
  return {
    ...(due === undefined ? {} : { dueOn: dayOf(due) }),
    ...(resolution ? { done: resolution.done, isSolved: resolution.outcome === 'substantive' ? '1' : '0' } : {}),
    ...(closing && closing.how !== 'withdrawn' ? { checkedOn: dayOf(closing.at) } : {}),
  }
}

function dayOf(instant: string): string {
  return showInChina(instant).slice(0, 10)
}
