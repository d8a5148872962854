import type { Values } from '../registry/index.ts'
import type { Form } from './form.ts'
import type { Item } from './items.ts'
import { writtenItem } from './mask-item.ts'
import { type Known, knownValue, planFill } from './plan-fill.ts'
import { kindOf } from './read-answers.ts'

/** What stands in a place of the department's file. */
export type Entry = { readonly text: string; readonly isNumber: boolean }

/** A record as the department's file shows it: by the field's key, several where it is repeated. */
export function fillOut(
  form: Form,
  items: ReadonlyMap<string, Item>,
  { known, own }: { readonly known: Known; readonly own: Values },
): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const { key, item, of, slot } of planFill(form, items, known)) {
    const field = form.fields.find((one) => one.key === key)
    const kind = field && kindOf(field, items)
    const value = item === undefined ? own[slot] : knownValue(known, item, of)
    const isNumber = kind?.type === 'number' && value !== undefined
    const text = value === undefined || !kind ? '' : writtenItem(kind, value)
    entries.set(key, [...(entries.get(key) ?? []), { text, isNumber }])
  }
  return entries
}
