import type { api, InputOf, Responsibility } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { cityUnits } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { listCategories } from '../categories.ts'
import { responsibilityKind, responsibilityVersions } from '../store/settings.ts'
import { type By, checkKeeper, conflict } from '../write-setting.ts'

type Change = InputOf<typeof api.changeResponsibility>['body'] & { readonly key: string }
type Import = InputOf<typeof api.importResponsibilities>['body']

export async function changeResponsibility(platform: Platform, by: By, change: Change): Promise<number> {
  await checkKeeper(platform, by)
  if (change.content) await checkContents(platform.database, [change.content], () => 'body.content')
  return transaction(platform.database, (tx) => write(tx, by, change))
}

/** All or none; a row that is there is followed by what the sheet says, one that says the same is left alone. */
export async function importResponsibilities(
  platform: Platform,
  by: By,
  { rows, reason }: Import,
): Promise<{ readonly added: number; readonly changed: number }> {
  const { database } = platform
  await checkKeeper(platform, by)
  await checkContents(
    database,
    rows.map(({ content }) => content),
    (index) => `body.rows.${index}.content`,
  )
  const outcome = { added: 0, changed: 0 }
  await transaction(database, async (tx) => {
    for (const { key, content } of rows) {
      const before = key === null ? undefined : await newest(tx, key)
      if (before?.content && JSON.stringify(before.content) === JSON.stringify(content)) continue
      await write(tx, by, { key: key ?? newId(), content, expectedVersion: before?.version ?? 0, reason })
      outcome[before ? 'changed' : 'added'] += 1
    }
  })
  return outcome
}

async function write(tx: Transaction, by: By, { key, ...change }: Change): Promise<number> {
  const next = { kind: responsibilityKind, key, ...change, changedBy: by.personId } as const
  const version = await responsibilityVersions.addNext(tx, { ...next, action: 'responsibility.changed' })
  if (version === undefined) throw await conflict(tx, await newest(tx, key))
  return version
}

function newest(tx: Transaction, key: string) {
  return responsibilityVersions.findNewest(tx, { kind: responsibilityKind, key })
}

async function checkContents(
  database: Pool,
  contents: readonly Responsibility[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const [units, categories, areaName] = await Promise.all([
    cityUnits(database),
    listCategories(database),
    areaNamer(database),
  ])
  const [unitIds, categoryIds] = [new Set(units.map(({ id }) => id)), new Set(categories.map(({ id }) => id))]
  for (const [index, { unitId, coUnitIds, categoryIds: kinds, areaCodes }] of contents.entries()) {
    const field = (name: string) => ({ field: `${fieldOf(index)}.${name}` })
    if (!unitIds.has(unitId)) throw new Refusal('unit.unknown', field('unitId'))
    if (coUnitIds.some((id) => !unitIds.has(id))) throw new Refusal('unit.unknown', field('coUnitIds'))
    if (kinds.some((id) => !categoryIds.has(id))) throw new Refusal('category.unknown', field('categoryIds'))
    if (areaCodes.some((code) => areaName(code) === code)) throw new Refusal('area.unknown', field('areaCodes'))
  }
}
