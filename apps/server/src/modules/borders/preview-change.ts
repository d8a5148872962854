import type { BorderGrid, BorderPreview } from '@ejia/contract'
import type { Platform } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'
import { areaFinder, areaNamer, countMovingBuildings, readGrids } from '../areas/index.ts'
import { listCrossings } from '../incidents/index.ts'
import { checkGrids } from './check-grids.ts'
import { differ } from './differ.ts'

const shownAtMost = 200

type Crossing = Awaited<ReturnType<typeof listCrossings>>['crossings'][number]
type UnitRef = BorderPreview['matters']['byUnit'][number]['unit']

/** What other grids would move. Nothing is written, and nobody learns what a matter is about. */
export async function previewChange(
  platform: Platform,
  communityCode: string,
  given: readonly BorderGrid[],
): Promise<BorderPreview> {
  const { database } = platform
  const [{ grids: before }, units, areaName] = await Promise.all([
    readGrids(database, communityCode),
    cityUnits(database),
    areaNamer(database),
  ])
  const after = checkGrids({ communityCode, before, given })
  const areaAt = areaFinder(after, communityCode)
  const [{ open, crossings }, buildings] = await Promise.all([
    listCrossings(platform, { areaCode: communityCode, areaAt }),
    countMovingBuildings(database, communityCode, areaAt),
  ])
  const teamOf = (code: string) => units.find(({ kind, areaCode }) => kind === 'gridTeam' && areaCode === code)
  const difference = differ(before, after)
  const names = new Map(after.map(({ code, name }) => [code, name]))
  const refs = units.map(({ id, name }) => ({ id, name }))
  return {
    difference,
    matters: { open, ...describe(crossings, { refs, areaName: (code) => names.get(code) ?? areaName(code) }) },
    buildings,
    withoutTeam: difference.added.filter(({ code }) => !teamOf(code)),
    teamsLeft: difference.closed.flatMap(({ code }) => teamOf(code) ?? []).map(({ id, name }) => ({ id, name })),
  }
}

type Names = { readonly refs: readonly UnitRef[]; readonly areaName: (code: string) => string }

/** Confidential ones are counted only. */
function describe(crossings: readonly Crossing[], { refs, areaName }: Names): Omit<BorderPreview['matters'], 'open'> {
  const unitOf = (id: string): UnitRef => refs.find((unit) => unit.id === id) ?? { id, name: '' }
  const handedOver = crossings.filter((crossing) => crossing.handedOver)
  return {
    handedOver: handedOver.length,
    kept: crossings.length - handedOver.length,
    waiting: handedOver.filter(({ state }) => state.stage === 'suspended').length,
    first: handedOver
      .filter(({ state }) => !state.confidential)
      .toSorted((a, b) => (a.state.caseCode < b.state.caseCode ? -1 : 1))
      .slice(0, shownAtMost)
      .map(({ state, to, unitId }) => ({
        caseCode: state.caseCode,
        from: { code: state.place.areaCode, name: areaName(state.place.areaCode) },
        to: { code: to, name: areaName(to) },
        fromUnit: unitOf(state.leadUnitId),
        toUnit: unitOf(unitId),
        waits: state.stage === 'suspended',
      })),
    byUnit: countByUnit(handedOver, refs),
  }
}

/** Units arrive in code order, and leave in it. */
function countByUnit(handedOver: readonly Crossing[], units: readonly UnitRef[]): BorderPreview['matters']['byUnit'] {
  return units
    .map((unit) => ({
      unit,
      gives: handedOver.filter(({ state }) => state.leadUnitId === unit.id).length,
      takes: handedOver.filter(({ unitId }) => unitId === unit.id).length,
    }))
    .filter(({ gives, takes }) => gives + takes > 0)
}
