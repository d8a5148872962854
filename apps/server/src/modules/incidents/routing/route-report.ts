import { dispatch, type incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { routedMatter } from './routed-matter.ts'

type Routed = Pick<incidents.Report, 'routing'>

/**
 * What the routing rules say of a report: nothing where the rule only suggests. One that should send it and cannot
 * leaves it to the centre; one that should suggest and cannot leaves it where it is. Both are named.
 */
export async function routeReport(
  { readRouting, readCity, readTiming }: Pick<Desk, 'readRouting' | 'readCity' | 'readTiming'>,
  report: Parameters<typeof routedMatter>[0],
  now: string,
): Promise<Routed> {
  const { rules, version } = await readRouting()
  if (rules.length === 0) return {}
  const [{ units }, timing] = await Promise.all([readCity(), readTiming()])
  const routing = dispatch.routeMatter(routedMatter(report, timing, now), rules, units)
  if (routing.kind === 'unclaimed') return {}
  const { number, rule, unit } = routing
  const named = { version, number, ruleId: rule.id, ...(rule.acts === 'send' && unit ? { unitId: unit.id } : {}) }
  if (routing.kind === 'failed') return { routing: { ...named, fault: routing.fault } }
  return rule.acts === 'send' ? { routing: named } : {}
}
