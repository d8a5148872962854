import type { HandOverView } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import type { StaffCaller } from '../../platform/index.ts'
import { cityUnits, findPersonNames } from '../accounts/index.ts'
import { findHandOver, type HandOverRow, listNewest } from './store.ts'

type By = StaffCaller['actor']

/** To others than the administrators of the units that were left it does not exist. */
export async function getHandOver(database: Pool, by: By, id: string): Promise<HandOverRow> {
  const row = await findHandOver(database, id)
  if (!row || !isInCharge(by, row)) throw new Refusal('not-found')
  return row
}

export async function getHandOverView(database: Pool, by: By, id: string): Promise<HandOverView> {
  const [view] = await viewAll(database, [await getHandOver(database, by, id)])
  if (!view) throw new Error('a hand-over that was read can be shown')
  return view
}

export async function listHandOvers(database: Pool, by: By, most: number): Promise<HandOverView[]> {
  const found = await listNewest(database, most)
  return viewAll(
    database,
    found.filter((row) => isInCharge(by, row)),
  )
}

function isInCharge({ memberships }: By, { roles }: HandOverRow): boolean {
  return domain.isInCharge(memberships, 'securityAdministrator', roles)
}

async function viewAll(database: Pool, found: readonly HandOverRow[]): Promise<HandOverView[]> {
  const ids = found.flatMap(({ personId, madeBy, undoneBy, roles }) => [
    personId,
    madeBy,
    undoneBy,
    ...roles.map(({ successorId }) => successorId),
  ])
  const names = await findPersonNames(
    database,
    ids.filter((id) => id !== null),
  )
  const units = new Map((await cityUnits(database)).map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return found.map((row) => ({
    id: row.id,
    person: named(row.personId),
    reason: row.reason,
    by: named(row.madeBy),
    at: row.madeAt,
    closesAccount: row.closesAccount,
    units: [...new Map(row.roles.map(({ unitId, successorId }) => [unitId, successorId]))].map(([unitId, to]) => ({
      unit: { id: unitId, name: units.get(unitId) ?? '' },
      successor: to === null ? null : named(to),
    })),
    matters: { waiting: row.waiting, moved: row.moved, kept: row.kept, returned: row.returned },
    undone:
      row.undoneAt === null || row.undoneBy === null
        ? null
        : { at: row.undoneAt, by: named(row.undoneBy), reason: row.undoReason ?? '' },
    mayUndo: row.undoneAt === null && row.isRecent && row.waiting === 0,
  }))
}
