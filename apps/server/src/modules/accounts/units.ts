import type { api, InputOf, ReplyOf, UnitView } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { currentUnits, refreshUnits } from './current-units.ts'
import { listPeopleOfUnit } from './store/people.ts'
import { addUnits } from './store/units.ts'
import { viewUnit } from './views.ts'

type By = StaffCaller['actor']

/** In code order, of an area and all that lies in it. */
export async function listUnits(
  database: Pool,
  { areaCode, kind, text = '' }: InputOf<typeof api.listUnits>['query'],
): Promise<UnitView[]> {
  const [{ all }, areaName] = await Promise.all([currentUnits(database), areaNamer(database)])
  return all
    .filter((unit) => areaCode === undefined || domain.isWithinScope(areaCode, unit.areaCode))
    .filter((unit) => (kind === undefined || unit.kind === kind) && unit.name.includes(text))
    .map((unit) => viewUnit(unit, areaName))
}

export async function listColleagues(
  database: Pool,
  by: By,
  unitId: string,
): Promise<ReplyOf<typeof api.listColleagues>> {
  const { byId } = await currentUnits(database)
  const unit = byId.get(unitId)
  if (!unit || !domain.seesPeopleOf(unit, by.memberships)) throw new Refusal('not-found')
  return listPeopleOfUnit(database, unitId)
}

export async function createUnit(
  { database }: Platform,
  by: By,
  given: InputOf<typeof api.createUnit>['body'],
): Promise<UnitView> {
  const unit = { id: newId(), ...given, ...(await resolveParent(database, given)) }
  if (!domain.isUnitPlace(unit)) throw new Refusal('input.invalid', { field: 'body.areaCode' })
  if (!domain.isInCharge(by.memberships, 'systemAdministrator', [unit])) throw new Refusal('unit.outside-scope')
  const areaName = await areaNamer(database)
  if (areaName(unit.areaCode) === unit.areaCode) throw new Refusal('area.unknown', { field: 'body.areaCode' })
  await transaction(database, async (tx) => {
    const isNew = await addUnits(tx, [unit])
    if (!isNew) throw new Refusal('unit.exists', { field: 'body.name' })
    await recordAudit(tx, { action: 'unit.created', personId: by.personId, subject: unit.id })
  })
  await refreshUnits(database)
  return viewUnit(unit, areaName)
}

/** Where none is named, the unit stands under the one that its place gives it. */
async function resolveParent(
  database: Pool,
  { kind, areaCode, parentId }: InputOf<typeof api.createUnit>['body'],
): Promise<{ parentId?: string }> {
  const { all, byId } = await currentUnits(database)
  if (parentId === undefined) {
    const natural = domain.findNaturalParent({ kind, areaCode }, all)
    return natural ? { parentId: natural.id } : {}
  }
  const parent = byId.get(parentId)
  if (!parent || !domain.isWithinScope(parent.areaCode, areaCode))
    throw new Refusal('unit.unknown', { field: 'body.parentId' })
  return { parentId }
}
