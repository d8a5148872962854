import type { api, FormItem, InputOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, transaction } from '../../platform/index.ts'
import { registryRules } from '../registry/index.ts'
import { type By, refOf, unitsById } from './desk.ts'
import { checkMaker } from './scope.ts'
import { type AddedItem, addItem, listAdded } from './store/items.ts'

export type ItemBook = ReadonlyMap<string, domain.Item>

/** All that the record can hold now, by code. */
export async function readItems({ database }: Pick<Platform, 'database'>): Promise<ItemBook> {
  const [{ switchedOn }, added] = await Promise.all([registryRules(database), listAdded(database)])
  return new Map([...domain.recordItems(switchedOn), ...added.map(asItem)].map((item) => [item.code, item]))
}

export async function listItems(platform: Platform): Promise<FormItem[]> {
  const [items, units] = await Promise.all([readItems(platform), unitsById(platform)])
  return [...items.values()].map((item) => viewItem(item, units))
}

export function viewItem(
  { ownerUnitId, choices, ...item }: domain.Item,
  units: Awaited<ReturnType<typeof unitsById>>,
): FormItem {
  return { ...item, choices: [...choices], owner: ownerUnitId === undefined ? null : refOf(units, ownerUnitId) }
}

type New = InputOf<typeof api.addFormItem>['body']

/** Refused where the record has it already under this or another name. */
export async function addFormItem(platform: Platform, by: By, { reason, ...given }: New): Promise<FormItem> {
  checkMaker(by, given.ownerUnitId)
  if (given.type === 'code' && given.choices.length === 0) throw new Refusal('input.invalid', { field: 'body.choices' })
  const items = await readItems(platform)
  const known = domain.matchItem(given.name, [...items.values()], given.subject)
  if (known)
    throw new Refusal('form.asks-known', {
      fields: [{ key: 'name', label: given.name, item: known.code, name: known.name }],
    })
  const number = await transaction(platform.database, async (tx) => {
    const added = await addItem(tx, { ...given, addedBy: by.personId })
    const facts = { name: given.name, subject: given.subject, reason }
    await recordAudit(tx, { action: 'form.item-added', personId: by.personId, subject: `item ${added}`, facts })
    return added
  })
  return viewItem(asItem({ ...given, number }), await unitsById(platform))
}

function asItem({ number, subject, ...item }: AddedItem): domain.Item {
  return { ...item, subject, code: `${subject}.x${number}`, derived: false, on: true }
}
