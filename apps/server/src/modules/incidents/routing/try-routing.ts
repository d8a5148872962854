import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { type accounts, type deadlines, dispatch, incidents } from '@ejia/domain'
import { viewReview } from '../../dispatch/index.ts'
import type { Desk } from '../desk.ts'
import { listLatest } from '../store/list.ts'
import { routedMatter } from './routed-matter.ts'

type Trial = ReplyOf<typeof api.tryRouting>
type Rules = InputOf<typeof api.tryRouting>['body']['rules']
type UnitRef = { readonly id: string; readonly name: string }
type Way = {
  readonly unit: UnitRef | null
  readonly sent: boolean
  readonly number: number | null
  readonly fault: dispatch.RoutingFault | null
}
type Tried = { readonly state: incidents.Incident; readonly before: Way; readonly after: Way }

const lastMatters = 1000
const shownAtMost = 100
const excerptCharacters = 40

/** Where the last matters would go by a proposed list, beside where they go by the one in force. Nothing is changed. */
export async function tryRouting(desk: Desk, actor: accounts.Actor, rules: Rules): Promise<Trial> {
  const [now, inForce, timing, states, review] = await Promise.all([
    desk.readCity(),
    desk.readRouting(),
    desk.readTiming(),
    listLatest(desk.database, lastMatters),
    viewReview(desk.database, rules),
  ])
  const way = wayFinder(now, timing)
  const tried = states.map((state) => ({ state, before: way(state, inForce.rules), after: way(state, rules) }))
  const moved = tried.filter(({ before, after }) => before.unit?.id !== after.unit?.id)
  const shown = moved.filter(({ state }) => incidents.canSee(actor, state, now.city)).slice(0, shownAtMost)
  return {
    matters: tried.length,
    moved: moved.length,
    sent: { before: count(tried, ({ before }) => before.sent), after: count(tried, ({ after }) => after.sent) },
    dispatched: compareDispatched(tried, now),
    flows: listFlows(moved, now.units),
    workload: listWorkload(moved, tried, now.units),
    decided: rules.map((_, index) => count(tried, ({ after }) => after.number === index + 1)),
    first: shown.map(({ state, before, after }) => ({
      id: state.id,
      caseCode: state.caseCode,
      excerpt: [...state.text].slice(0, excerptCharacters).join(''),
      categoryName: state.categoryId === undefined ? null : now.names.category(state.categoryId).name,
      areaName: now.names.area(state.place.areaCode),
      from: before.unit,
      to: after.unit,
      number: after.number,
      fault: after.fault,
      lead: now.names.unit(state.leadUnitId),
    })),
    review,
  }
}

type Now = Awaited<ReturnType<Desk['readCity']>>

/** The unit at which a matter would arrive, or that would stand first where somebody dispatches it. */
function wayFinder({ units, categories }: Now, timing: deadlines.FullTiming) {
  return (state: incidents.Incident, rules: readonly dispatch.RoutingRule[]): Way => {
    const matter = routedMatter(state, timing, state.reportedAt)
    const routing = dispatch.routeMatter(matter, rules, units)
    const category = state.categoryId === undefined ? undefined : categories.get(state.categoryId)
    const first = dispatch.suggestUnits({ ...matter, category }, units, routing)[0]?.unit
    return {
      unit: first ? { id: first.id, name: first.name } : null,
      sent: routing.kind === 'ruled' && routing.rule.acts === 'send' && !state.confidential,
      number: routing.kind === 'unclaimed' ? null : routing.number,
      fault: routing.kind === 'failed' ? routing.fault : null,
    }
  }
}

/** In the code order of units. */
function listFlows(moved: readonly Tried[], units: Now['units']): Trial['flows'] {
  const at = (unit: UnitRef | null) => units.findIndex(({ id }) => id === unit?.id)
  const flows = Map.groupBy(moved, ({ before, after }) => `${before.unit?.id} ${after.unit?.id}`)
  return [...flows.values()]
    .flatMap((flow) => (flow[0] ? [{ from: flow[0].before.unit, to: flow[0].after.unit, matters: flow.length }] : []))
    .toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
}

/** Of the units whose load would change, in code order. */
function listWorkload(moved: readonly Tried[], tried: readonly Tried[], units: Now['units']): Trial['workload'] {
  const touched = new Set(moved.flatMap(({ before, after }) => [before.unit?.id, after.unit?.id]))
  return units
    .filter(({ id }) => touched.has(id))
    .map(({ id, name }) => ({
      unit: { id, name },
      before: count(tried, ({ before }) => before.unit?.id === id),
      after: count(tried, ({ after }) => after.unit?.id === id),
    }))
}

/** What people decided is the best judge of a rule: matters that came to a department from another unit. */
function compareDispatched(tried: readonly Tried[], { city }: Now): Trial['dispatched'] {
  const dispatched = tried.filter(
    ({ state: { senders, leadUnitId } }) => senders.length > 0 && city.findUnit(leadUnitId)?.kind === 'department',
  )
  return {
    matters: dispatched.length,
    alike: count(dispatched, ({ state, after }) => after.unit?.id === state.leadUnitId),
  }
}

function count<T>(list: readonly T[], test: (one: T) => boolean): number {
  return list.filter(test).length
}
