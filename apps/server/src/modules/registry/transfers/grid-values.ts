import { areas, type registry } from '@ejia/domain'
import { cityUnits, listStaff } from '../../accounts/index.ts'
import { areaNamer, listGridCodes, listGridsWithin } from '../../areas/index.ts'
import type { Desk } from '../desk.ts'
import { countHouseholds } from '../store/exports.ts'

/** Table 8: a grid with each of those who work in it; where that is one person, they lead it too. */
export async function* gridValues({ database }: Desk, areaCode: string): AsyncGenerator<registry.Values> {
  const [codes, nameOf, grids, households, units] = await Promise.all([
    listGridCodes(database, areaCode),
    areaNamer(database),
    listGridsWithin(database, areaCode),
    countHouseholds(database, areaCode),
    cityUnits(database),
  ])
  const shapes = new Map(grids.map(({ code, geometry }) => [code, geometry]))
  for (const code of codes) {
    const unitIds = units.filter((unit) => unit.kind === 'gridTeam' && unit.areaCode === code).map(({ id }) => id)
    const staff = await listStaff(database, { unitIds, personIds: [] })
    const workers = staff.filter(({ memberships }) =>
      memberships.some(({ unitId, role }) => role === 'gridWorker' && unitIds.includes(unitId)),
    )
    const shape = shapes.get(code)
    const grid = {
      gridName: nameOf(code),
      workerCount: String(workers.length),
      householdCount: String(households.get(code) ?? 0),
      ...(shape ? { squareMetres: areas.squareMetresOf(shape).toFixed(2) } : {}),
    }
    if (workers.length === 0) yield grid
    for (const { name, phone } of workers)
      yield { ...grid, ...(workers.length === 1 ? { leaderName: name } : {}), workerName: name, workerPhone: phone }
  }
}
