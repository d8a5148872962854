import { inbound as domain, registry } from '@ejia/domain'
import { z } from 'zod'
import type { Platform, Vault } from '../../../platform/index.ts'
import { type ItemBook, readItems } from '../../forms/index.ts'
import { registryRules } from '../../registry/index.ts'
import type { StoredRow } from '../store/rows.ts'
import type { StoredRun } from '../store/runs.ts'

export type Reading = { readonly rules: registry.Rules; readonly items: ItemBook }

export async function readingNow(platform: Platform): Promise<Reading> {
  const [rules, items] = await Promise.all([registryRules(platform.database), readItems(platform)])
  return { rules, items }
}

const Cells = z.array(z.string())

/** The cells of a row in the order of its run's columns. */
export function openCells(vault: Vault, { id, sealed }: Pick<StoredRow, 'id' | 'sealed'>): string[] {
  return sealed === null ? [] : Cells.parse(JSON.parse(vault.open(sealed, id)))
}

export function sealCells(vault: Vault, id: string, cells: readonly string[]): string {
  return vault.seal(JSON.stringify(cells), id)
}

export function readCells(
  cells: readonly string[],
  { columns }: Pick<StoredRun, 'columns'>,
  reading: Reading,
): domain.ForeignRow {
  const given = new Map(columns.map(({ meaning }, at) => [meaning, cells[at] ?? '']))
  return domain.readForeignRow(given, reading)
}

/** What a row says of whom, to be compared. */
export function knownOf({ row, birthOn }: domain.ForeignRow, { rules }: Reading): Omit<domain.Known, 'place'> {
  const { name = '', idCard, phone } = row.values
  const fromCard = registry.derivedValues(row.values, rules.today)['birthOn']
  return { name, idCard, phone, birthOn: fromCard ?? birthOn }
}

/** By the code of the item, as facts are kept. */
export function factsOf({ row, added }: domain.ForeignRow): registry.Values {
  return {
    ...Object.fromEntries(Object.entries(row.values).map(([code, value]) => [`person.${code}`, value])),
    ...added,
  }
}

/** Under every key there is: the present one first. */
export function identitiesOf(vault: Vault, sourceId: string, { row, birthOn, address }: domain.ForeignRow): string[] {
  const { name, idCard, phone } = row.values
  const who = [name, idCard, phone, birthOn, address, row.building, row.entrance, row.room]
  return [...vault.indexes(`inbound identity ${sourceId}`, JSON.stringify(who.map((one) => one ?? '')))]
}

export function digestOf(vault: Vault, { sourceId, columns }: StoredRun, cells: readonly string[]): string {
  const said = columns
    .map(({ meaning }, at) => ({ meaning, cell: cells[at] ?? '' }))
    .toSorted((one, other) => (one.meaning < other.meaning ? -1 : 1))
  return vault.index(`inbound row ${sourceId}`, JSON.stringify(said))
}
