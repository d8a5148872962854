import type { api, InputOf } from '@ejia/contract'
import { type dispatch as domain, Refusal } from '@ejia/domain'
import { type Platform, transaction } from '../../../platform/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { listCategories } from '../categories.ts'
import { routingId, routingVersions } from '../store/settings.ts'
import { type By, checkKeeper, conflict } from '../write-setting.ts'
import { refreshRouting } from './current-routing.ts'

type Change = InputOf<typeof api.changeRouting>['body']
type Restoration = InputOf<typeof api.restoreRouting>['body']

/** Puts a list into force, audited with the one before it. */
export async function changeRouting(platform: Platform, by: By, { rules, ...rest }: Change): Promise<number> {
  const { database } = platform
  await checkKeeper(platform, by)
  await checkRules(platform, rules)
  const version = await transaction(database, async (tx) => {
    const next = { ...routingId, content: rules, ...rest, changedBy: by.personId, action: 'routing.changed' } as const
    const added = await routingVersions.addNext(tx, next)
    if (added === undefined) throw await conflict(tx, await routingVersions.findNewest(tx, routingId))
    return added
  })
  await refreshRouting(database)
  return version
}

/** A restored list is a new version with the content of the old. Its units may be gone by now: the review says so. */
export async function restoreRouting(platform: Platform, by: By, { version, ...rest }: Restoration): Promise<number> {
  const earlier =
    version === 0 ? { rules: [] } : await routingVersions.findVersion(platform.database, { ...routingId, version })
  if (!earlier) throw new Refusal('setting.version-unknown')
  return changeRouting(platform, by, { rules: [...earlier.rules], ...rest })
}

/** Categories and areas that exist, each rule once. A unit that is gone is an alarm, not a refusal. */
async function checkRules({ database }: Platform, rules: readonly domain.RoutingRule[]): Promise<void> {
  const [categories, areaName] = await Promise.all([listCategories(database), areaNamer(database)])
  const known = new Set(categories.map(({ id }) => id))
  for (const [index, { id, when }] of rules.entries()) {
    const field = (name: string) => ({ field: `body.rules.${index}.${name}` })
    if (rules.findIndex((one) => one.id === id) !== index) throw new Refusal('input.invalid', field('id'))
    if (when.categoryIds?.some((one) => !known.has(one)))
      throw new Refusal('category.unknown', field('when.categoryIds'))
    if (when.areaCodes?.some((code) => areaName(code) === code))
      throw new Refusal('area.unknown', field('when.areaCodes'))
    if (when.validFrom !== undefined && when.validUntil !== undefined && when.validFrom > when.validUntil)
      throw new Refusal('input.invalid', field('when.validUntil'))
  }
}
