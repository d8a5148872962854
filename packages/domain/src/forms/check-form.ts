import { Refusal } from '../refusal.ts'
import { listAskedKnown } from './asks-known.ts'
import type { Form, FormField } from './form.ts'
import { type Item, reaches } from './items.ts'

export type FormFault = {
  /** The field's key, or the part of the form that is wrong. */
  readonly at: string
  readonly fault: 'double' | 'unknown' | 'off' | 'neither' | 'choices' | 'condition' | 'group' | 'subject' | 'empty'
}

/** Everything that is wrong with a form, at once. */
export function listFormFaults(form: Form, items: ReadonlyMap<string, Item>): FormFault[] {
  const slots = form.fields.map(
    ({ key, item, group = '' }) => [key, item === undefined ? '' : `${group} ${item}`] as const,
  )
  const keys = new Set(slots.map(([key]) => key))
  const places = [...(form.layout?.cells ?? []), ...(form.layout?.list?.columns ?? []), ...(form.layout?.tags ?? [])]
  return [
    ...(form.fields.length === 0 ? [{ at: 'fields', fault: 'empty' } as const] : []),
    ...form.fields.flatMap((field, at) => faultsOf(form, items, at).map((fault) => ({ at: field.key, fault }))),
    ...doubles(slots).map((at) => ({ at, fault: 'double' }) as const),
    ...form.concerns
      .filter(({ field }) => !isOfRecord(form, field))
      .map(() => ({ at: 'concerns', fault: 'condition' }) as const),
    ...places.filter(({ key }) => !keys.has(key)).map(({ key }) => ({ at: key, fault: 'unknown' }) as const),
  ]
}

/** Refuses a form that may not be issued. */
export function checkForm(form: Form, items: ReadonlyMap<string, Item>): void {
  const faults = listFormFaults(form, items)
  if (faults.length > 0) throw new Refusal('form.invalid', { faults })
  const askedKnown = listAskedKnown(form, [...items.values()])
  if (askedKnown.length > 0) throw new Refusal('form.asks-known', { fields: askedKnown })
}

function faultsOf(form: Form, items: ReadonlyMap<string, Item>, at: number): FormFault['fault'][] {
  const field = form.fields[at]
  if (!field) return []
  const before = new Set(form.fields.slice(0, at).map(({ key }) => key))
  const named = [
    ...field.when.map((one) => one.field),
    ...field.checks.flatMap((one) => (one.kind === 'notBefore' ? [one.field] : [])),
  ]
  return [
    ...sourceFaults(form, field, items),
    ...(named.every((key) => before.has(key)) ? [] : (['condition'] as const)),
    ...(field.group === undefined || form.groups.some(({ key }) => key === field.group) ? [] : (['group'] as const)),
  ]
}

function sourceFaults(
  form: Form,
  { item: code, own, group }: FormField,
  items: ReadonlyMap<string, Item>,
): FormFault['fault'][] {
  if ((code === undefined) === (own === undefined)) return ['neither']
  if (own) return own.type === 'code' && own.choices.length === 0 ? ['choices'] : []
  const item = items.get(code ?? '')
  if (!item) return ['unknown']
  if (!item.on) return ['off']
  const over = form.groups.find(({ key }) => key === group)?.over
  const isOfOne = form.subject === 'person' || item.subject !== 'person'
  const isThere = over === undefined ? isOfOne : over !== 'rows' && item.subject === 'person'
  return isThere && reaches(form.subject, item.subject) ? [] : ['subject']
}

function isOfRecord({ fields }: Form, key: string): boolean {
  return fields.some((field) => field.key === key && field.item !== undefined && field.group === undefined)
}

function doubles(slots: readonly (readonly [key: string, item: string])[]): string[] {
  return slots
    .filter(([key, item], at) => slots.slice(0, at).some((one) => one[0] === key || (item !== '' && one[1] === item)))
    .map(([key]) => key)
}
