import type { Form } from './form.ts'
import { matchItem } from './item-names.ts'
import type { Item } from './items.ts'

export type AskedKnown = {
  readonly key: string
  readonly label: string
  /** What the record calls it. */
  readonly item: string
  readonly name: string
}

/** The form's own fields that the record has already. */
export function listAskedKnown(form: Form, items: readonly Item[]): AskedKnown[] {
  return form.fields.flatMap(({ key, label, item: mapped }) => {
    if (mapped !== undefined) return []
    const known = matchItem(
      label,
      items.filter(({ on }) => on),
      form.subject,
    )
    return known ? [{ key, label, item: known.code, name: known.name }] : []
  })
}
