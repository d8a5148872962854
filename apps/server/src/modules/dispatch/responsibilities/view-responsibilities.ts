import type { api, ReplyOf, ResponsibilityView } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { cityUnits, findPersonNames } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { responsibilityKind, responsibilityVersions } from '../store/settings.ts'

/** In the code order of units, and of one unit as the words come. */
export async function listResponsibilities(database: Pool): Promise<ResponsibilityView[]> {
  const current = (await responsibilityVersions.listCurrent(database, responsibilityKind)).flatMap(
    ({ content, ...about }) => (content ? [{ content, ...about }] : []),
  )
  const [units, areaName, names] = await Promise.all([
    cityUnits(database),
    areaNamer(database),
    findPersonNames(
      database,
      current.map(({ changedBy }) => changedBy),
    ),
  ])
  const known = new Map(units.map(({ id, name }, index) => [id, { name, index }]))
  const unitRef = (id: string) => ({ id, name: known.get(id)?.name ?? '' })
  const at = (id: string) => known.get(id)?.index ?? units.length
  return current
    .toSorted((a, b) => at(a.content.unitId) - at(b.content.unitId) || (a.content.matter < b.content.matter ? -1 : 1))
    .map(({ key, version, content, changedAt, changedBy }) => ({
      key,
      version,
      content,
      unit: unitRef(content.unitId),
      coUnits: content.coUnitIds.map(unitRef),
      areas: content.areaCodes.map((code) => ({ code, name: areaName(code) })),
      changedAt,
      changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
    }))
}

/** What the list says about a matter, for those who argue about it or settle it. */
export async function listGroundsFor(
  database: Pool,
  matter: { readonly categoryId?: string | undefined; readonly areaCode: string },
): Promise<ResponsibilityView[]> {
  const [rows, units] = await Promise.all([listResponsibilities(database), cityUnits(database)])
  const asked = rows.map((view) => ({ ...view.content, key: view.key, view }))
  return domain.listGrounds(asked, matter, units).map(({ view }) => view)
}

export async function listResponsibilityVersions(
  database: Pool,
  key: string,
): Promise<ReplyOf<typeof api.listResponsibilityVersions>> {
  const versions = await responsibilityVersions.listVersions(database, { kind: responsibilityKind, key })
  const names = await findPersonNames(
    database,
    versions.map(({ changedBy }) => changedBy),
  )
  return versions.map(({ version, content, reason, changedAt, changedBy }) => ({
    version,
    content,
    reason,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
  }))
}
