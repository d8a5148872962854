import type { RoutingReview, RoutingVersion, RoutingView } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { cityUnits, findPersonNames } from '../../accounts/index.ts'
import { areaNamer, listAreaCodes } from '../../areas/index.ts'
import { listCategories } from '../categories.ts'
import { routingId, routingVersions } from '../store/settings.ts'
import { currentRouting } from './current-routing.ts'

export async function viewRouting(database: Pool): Promise<RoutingView> {
  const { version, rules, changedAt, changedBy } = await currentRouting(database)
  const [review, units, names] = await Promise.all([
    viewReview(database, rules),
    cityUnits(database),
    findPersonNames(database, changedBy === undefined ? [] : [changedBy]),
  ])
  const named = new Set(rules.flatMap(({ to }) => (to.kind === 'unit' ? [to.unitId] : [])))
  return {
    version,
    rules: [...rules],
    changedAt: changedAt ?? null,
    changedBy: changedBy === undefined ? null : { id: changedBy, name: names.get(changedBy) ?? '' },
    review,
    units: units.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name })),
  }
}

/** Newest first. */
export async function listRoutingVersions(database: Pool): Promise<RoutingVersion[]> {
  const versions = await routingVersions.listVersions(database, routingId)
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  return versions.map(({ version, rules, reason, changedAt, changedBy }) => ({
    version,
    rules,
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}

/** The domain's review over the city as it is, street by street. */
export async function viewReview(database: Pool, rules: readonly domain.RoutingRule[]): Promise<RoutingReview> {
  const [units, categories, places, areaName] = await Promise.all([
    cityUnits(database),
    listCategories(database),
    listAreaCodes(database, 'street'),
    areaNamer(database),
  ])
  const offered = domain.listOffered(categories)
  const { twins, unreached, faults, holes } = domain.reviewRules(rules, { units, categories: offered, places })
  const inWords = (codes: readonly string[]) => codes.map((code) => ({ code, name: areaName(code) }))
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name.zh]))
  return {
    twins: [...twins],
    unreached: unreached.map(({ number, by }) => ({ number, by: [...by] })),
    faults: faults.map(({ number, fault, areaCodes }) => ({ number, fault, areas: inWords(areaCodes) })),
    holes: holes.map(({ categoryId, areaCodes }) => ({
      categoryId,
      categoryName: categoryNames.get(categoryId) ?? categoryId,
      areas: inWords(areaCodes),
    })),
  }
}
