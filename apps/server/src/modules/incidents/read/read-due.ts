import type { api, DueItem, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, incidents, Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { pageOf } from '../store/cursor.ts'
import { countDue, type DueRow, listDue } from '../store/due.ts'
import { countOnTime } from '../store/on-time.ts'
import { overseenAreas } from '../store/visible.ts'
import { presentClock } from '../views/incident-detail.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'
import type { Names } from '../views/names.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

/** What is late or near by time, with how much there is of both beside the first page. */
export async function readDue(
  desk: Desk,
  actor: Staff,
  query: InputOf<typeof api.listDue>['query'],
): Promise<ReplyOf<typeof api.listDue>> {
  const [found, counts, { city }] = await Promise.all([
    listDue(desk.database, actor, query),
    query.cursor === undefined ? countDue(desk.database, actor, query) : null,
    desk.readCity(),
  ])
  const { items, nextCursor } = pageOf(found, query.limit, ({ dueAt, state, kind, part }) => ({
    at: dueAt,
    id: state.id,
    rest: [kind, part],
  }))
  const seen = items.filter(({ state }) => incidents.canSee(actor, state, city))
  const people = [
    ...peopleInStates(seen.map(({ state }) => state)),
    ...seen.map(({ personId }) => personId ?? undefined),
  ]
  const names = await lookUpNames(desk, people)
  return { items: seen.flatMap((row) => presentDue(row, names)), nextCursor, counts }
}

/** Of a matter that has moved on since its row was read there is nothing to show. */
function presentDue({ state, kind, part, unitId, personId, dueAt, warnAt }: DueRow, names: Names): DueItem[] {
  const clock = state.clocks.findLast((one) => one.kind === kind && (one.of ?? '') === part)
  if (!clock) return []
  return [
    {
      incident: presentSummary(state, names),
      clock: presentClock(clock, state, names),
      dueAt,
      warnAt,
      unit: names.unit(unitId),
      person: personId === null ? null : names.person(personId),
    },
  ]
}

/** The figure of an area that the caller oversees, whole or as part of a wider one; never of people. */
export async function readOnTime(
  desk: Desk,
  actor: Staff,
  { areaCode, from, before }: InputOf<typeof api.getOnTime>['query'],
): Promise<ReplyOf<typeof api.getOnTime>> {
  const now = new Date().toISOString()
  const until = before < now ? before : now
  if (from >= until) throw new Refusal('input.invalid', { field: 'query.from' })
  if (!overseenAreas(actor).some((code) => accounts.isWithinScope(code, areaCode)))
    throw new Refusal('area.outside-scope')
  const { names } = await desk.readCity()
  const { onTime, closed, overdueOpen } = await countOnTime(desk.database, { areaCode, from, until })
  return {
    areaCode,
    areaName: names.area(areaCode),
    from,
    until,
    onTime,
    closed,
    overdueOpen,
    of: closed + overdueOpen,
  }
}
