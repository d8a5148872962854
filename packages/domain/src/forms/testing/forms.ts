import type { Form, FormField } from '../form.ts'
import { type Item, recordItems } from '../items.ts'

/** What the registry keeps, a bank card that civil affairs added, and a field that nobody switched on. */
export const items: ReadonlyMap<string, Item> = new Map(
  [
    ...recordItems(new Set(['floorArea', 'ownerName', 'rentalUse'])),
    {
      code: 'person.x1',
      subject: 'person',
      name: '社保卡银行账号',
      type: 'text',
      length: 30,
      choices: [],
      sensitive: true,
      derived: false,
      on: true,
      ownerUnitId: 'civil',
    } as const,
  ].map((item) => [item.code, item]),
)

export const today = '2026-11-29'

export function field(key: string, given: Partial<FormField> = {}): FormField {
  const own = given.item === undefined ? ({ type: 'text', length: 50, choices: [] } as const) : undefined
  return { key, label: key, own, required: false, when: [], checks: [], ...given }
}

export function form(fields: readonly FormField[], given: Partial<Form> = {}): Form {
  return {
    title: '高龄津贴申请表',
    ownerUnitId: 'civil',
    basis: '《老年人权益保障法》第三十三条',
    purpose: '发放高龄津贴',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    subject: 'person',
    concerns: [],
    groups: [],
    fields,
    ...given,
  }
}
