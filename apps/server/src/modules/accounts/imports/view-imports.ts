import type { PeopleImportView } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentUnits } from '../current-units.ts'
import { findPersonNames } from '../person-names.ts'
import { findImport, type ImportRow, listImportRoles, listImports } from '../store/people-imports.ts'

const shown = 50

export async function getImport(database: Pool, id: string): Promise<ImportRow> {
  const row = await findImport(database, id)
  if (!row) throw new Refusal('not-found')
  return row
}

export async function getImportView(database: Pool, id: string): Promise<PeopleImportView> {
  const [view] = await viewAll(database, [await getImport(database, id)])
  if (!view) throw new Error('an import that was read can be shown')
  return view
}

export async function listPeopleImports(database: Pool): Promise<PeopleImportView[]> {
  return viewAll(database, await listImports(database, shown))
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
