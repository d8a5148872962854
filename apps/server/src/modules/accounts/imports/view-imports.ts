import type { PeopleImportView } from '@ejia/contract'
import { accounts as domain, Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import type { StaffCaller } from '../../../platform/index.ts'
import { currentUnits } from '../current-units.ts'
import { findPersonNames } from '../person-names.ts'
import { findImport, type ImportRow, listImportRoles, listImports } from '../store/people-imports.ts'

type By = StaffCaller['actor']

/** To others than those in charge of every unit for which it proposes a role it does not exist. */
export async function getImport(database: Pool, by: By, id: string): Promise<ImportRow> {
  const row = await findImport(database, id)
  if (!row || (await listOwn(database, by, [row])).length === 0) throw new Refusal('not-found')
  return row
}

export async function getImportView(database: Pool, by: By, id: string): Promise<PeopleImportView> {
  const [view] = await viewAll(database, [await getImport(database, by, id)])
  if (!view) throw new Error('an import that was read can be shown')
  return view
}

export async function listPeopleImports(database: Pool, by: By, most: number): Promise<PeopleImportView[]> {
  return viewAll(database, await listOwn(database, by, await listImports(database, most)))
}

async function listOwn(database: Pool, { memberships }: By, found: readonly ImportRow[]): Promise<ImportRow[]> {
  const roles = await listImportRoles(
    database,
    found.map(({ id }) => id),
  )
  const { byId } = await currentUnits(database)
  return found.filter(({ id }) => {
    const units = roles.filter(({ importId }) => importId === id).flatMap(({ unitId }) => byId.get(unitId) ?? [])
    return (['systemAdministrator', 'securityAdministrator'] as const).some((role) =>
      domain.isInCharge(memberships, role, units),
    )
  })
}

async function viewAll(database: Pool, found: readonly ImportRow[]): Promise<PeopleImportView[]> {
  const roles = await listImportRoles(
    database,
    found.map(({ id }) => id),
  )
  const ids = [...found.flatMap(({ madeBy, undoneBy }) => [madeBy, undoneBy]), ...roles.map(({ personId }) => personId)]
  const names = await findPersonNames(
    database,
    ids.filter((id) => id !== null),
  )
  const { byId } = await currentUnits(database)
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return found.map((row) => ({
    id: row.id,
    by: named(row.madeBy),
    at: row.madeAt,
    added: row.added,
    withoutPassword: row.withoutPassword,
    roles: roles
      .filter(({ importId }) => importId === row.id)
      .map(({ personId, unitId, role, state, because }) => ({
        person: named(personId),
        unit: { id: unitId, name: byId.get(unitId)?.name ?? '' },
        role,
        state,
        because,
      })),
    undone:
      row.undoneAt === null || row.undoneBy === null
        ? null
        : { at: row.undoneAt, by: named(row.undoneBy), reason: row.undoReason ?? '', kept: row.kept },
  }))
}
