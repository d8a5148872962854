import type { FormDefinition } from '@ejia/contract'
import { nextKey } from './draft-form.ts'

/** Whom a form concerns is said of a field that shows it: such a field is added where there is none. */
function withShown(
  form: FormDefinition,
  item: string,
  label: string,
): { readonly form: FormDefinition; readonly key: string } {
  const known = form.fields.find((field) => field.item === item && field.group === undefined)
  if (known) return { form, key: known.key }
  const key = nextKey(form)
  const field = { key, label, item, required: false, when: [], checks: [] }
  return { form: { ...form, fields: [...form.fields, field] }, key }
}

export function ageOf({ concerns, fields }: FormDefinition): number | undefined {
  const age = concerns.find(({ field }) => fields.some(({ key, item }) => key === field && item === 'person.age'))
  return age?.values[0] === undefined ? undefined : Number(age.values[0])
}

export function withAge(form: FormDefinition, age: number | undefined): FormDefinition {
  if (age === undefined) return { ...form, concerns: [] }
  const { form: shown, key } = withShown(form, 'person.age', '年龄')
  return { ...shown, concerns: [{ field: key, test: 'atLeast', values: [String(age)] }] }
}

export function concernsTenants({ concerns }: FormDefinition): boolean {
  return concerns.length > 0
}

export function withTenants(form: FormDefinition, isWanted: boolean): FormDefinition {
  if (!isWanted) return { ...form, concerns: [] }
  const { form: shown, key } = withShown(form, 'room.tenantCount', '承租人数')
  return { ...shown, concerns: [{ field: key, test: 'atLeast', values: ['1'] }] }
}

/** By their names; none is all. */
export function categoriesOf({ concerns, fields }: FormDefinition): string[] {
  const named = concerns.find(({ field }) =>
    fields.some(({ key, item }) => key === field && item === 'incident.category'),
  )
  return named?.values ?? []
}

export function withCategories(form: FormDefinition, names: readonly string[]): FormDefinition {
  if (names.length === 0) return { ...form, concerns: [] }
  const { form: shown, key } = withShown(form, 'incident.category', '事项类别')
  return { ...shown, concerns: [{ field: key, test: 'is', values: [...names] }] }
}

/** New fields, for the same as before. */
export function keepWhom(before: FormDefinition, made: FormDefinition): FormDefinition {
  switch (before.subject) {
    case 'person':
      return withAge(made, ageOf(before))
    case 'room':
      return withTenants(made, concernsTenants(before))
    case 'incident':
      return withCategories(made, categoriesOf(before))
  }
}
