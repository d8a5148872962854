import type { HandOverPlan } from '@ejia/contract'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { cityUnits, findPersonNames, getLeaving, listStoodInFor } from '../accounts/index.ts'
import { listHeldMatters } from '../incidents/index.ts'
import { countOpenTasks } from '../tasks/index.ts'

type By = StaffCaller['actor']

/** What somebody would leave behind, unit by unit: their roles there, and what is theirs alone. */
export async function getHandOverPlan(platform: Platform, by: By, personId: string): Promise<HandOverPlan> {
  const { database } = platform
  const row = await getLeaving(database, by, personId)
  const [matters, units, stoodInFor] = await Promise.all([
    listHeldMatters(database, personId),
    cityUnits(database),
    listStoodInFor(database, personId),
  ])
  const unitIds = [...new Set([...row.memberships, ...matters].map(({ unitId }) => unitId))]
  const names = await findPersonNames(database, stoodInFor)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const grids = row.memberships.filter(({ role }) => role === 'gridWorker').map(({ areaCode }) => areaCode)
  const tasks = await countOpenTasks(platform, grids)
  return {
    person: { id: personId, name: row.name },
    units: unitIds.map((unitId) => {
      const held = row.memberships.filter((one) => one.unitId === unitId)
      return {
        unit: { id: unitId, name: byId.get(unitId)?.name ?? '' },
        roles: held.map(({ role, cleared }) => ({ role, cleared })),
        matters: matters
          .filter((one) => one.unitId === unitId)
          .map(({ caseCode, stage, dueAt }) => ({ caseCode, stage, dueAt })),
        tasks: held.some(({ role }) => role === 'gridWorker') ? (tasks.get(byId.get(unitId)?.areaCode ?? '') ?? 0) : 0,
      }
    }),
    standsInFor: stoodInFor.map((id) => ({ id, name: names.get(id) ?? '' })),
  }
}
