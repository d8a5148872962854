import type { FormDefinition, FormItem, FormTemplate } from '@ejia/contract'

export type Field = FormDefinition['fields'][number]
type Layout = NonNullable<FormDefinition['layout']>

const nothing = { cells: [], tags: [] } as const

export function emptyForm(ownerUnitId: string, today: string): FormDefinition {
  return {
    title: '',
    ownerUnitId,
    basis: '',
    purpose: '',
    validFrom: today,
    validUntil: `${today.slice(0, 4)}-12-31`,
    subject: 'person',
    concerns: [],
    fields: [],
    groups: [],
  }
}

/** `f3`: the first key that no field has. */
export function nextKey({ fields }: FormDefinition): string {
  const known = new Set(fields.map(({ key }) => key))
  let number = fields.length + 1
  while (known.has(`f${number}`)) number += 1
  return `f${number}`
}

export function addField(form: FormDefinition): FormDefinition {
  const field: Field = {
    key: nextKey(form),
    label: '',
    own: { type: 'text', length: 100, choices: [] },
    required: false,
    when: [],
    checks: [],
  }
  return { ...form, fields: [...form.fields, field] }
}

export function changeField(form: FormDefinition, key: string, change: (field: Field) => Field): FormDefinition {
  return { ...form, fields: form.fields.map((field) => (field.key === key ? change(field) : field)) }
}

export function removeField(form: FormDefinition, key: string): FormDefinition {
  return {
    ...form,
    fields: form.fields
      .filter((field) => field.key !== key)
      .map((field) => ({ ...field, when: field.when.filter((one) => one.field !== key) })),
    concerns: form.concerns.filter(({ field }) => field !== key),
    ...withLayout(form, (layout) => withoutPlace(layout, key)),
  }
}

/** One step up or down. */
export function moveField(form: FormDefinition, key: string, by: -1 | 1): FormDefinition {
  const at = form.fields.findIndex((field) => field.key === key)
  const [one, other] = [form.fields[at], form.fields[at + by]]
  if (!one || !other) return form
  return { ...form, fields: form.fields.with(at, other).with(at + by, one) }
}

/** From the record; its words stay those of the department. */
export function takeFromRecord({ own: _, ...field }: Field, item: FormItem): Field {
  return { ...field, item: item.code, label: field.label === '' ? item.name : field.label }
}

/** What the words of a department's file ask for, each with its place. */
export function fromTemplate(form: FormDefinition, template: FormTemplate): FormDefinition {
  const [sheet] = template.sheets.filter(({ guesses }) => guesses.length > 0)
  const found = sheet ? sheet.guesses : template.tags.map(({ tag, ...rest }) => ({ ...rest, label: tag }))
  const fields = found.map(({ label, item, own }, at): Field => {
    const common = { key: `f${at + 1}`, label, required: item === null, when: [], checks: [] }
    const isFirst = found.findIndex((other) => other.item === item) === at
    return item === null || !isFirst ? { ...common, own } : { ...common, item }
  })
  const keyOf = (at: number) => `f${at + 1}`
  const empty: Layout = { templateId: template.id, cells: [], tags: [] }
  if (!sheet) {
    const tags = template.tags.map(({ tag }, at) => ({ tag, key: keyOf(at) }))
    return { ...form, fields, layout: { ...empty, tags } }
  }
  const [first] = sheet.guesses
  if (first?.kind === 'column') {
    const columns = sheet.guesses.map(({ column }, at) => ({ column: lettersOf(column), key: keyOf(at) }))
    return { ...form, fields, layout: { ...empty, list: { sheet: sheet.name, row: first.row + 1, columns } } }
  }
  const cells = sheet.guesses.map(({ row, column }, at) => ({
    sheet: sheet.name,
    at: cellAt(row, column),
    key: keyOf(at),
  }))
  return { ...form, fields, layout: { ...empty, cells } }
}

type Pointed = { readonly sheet: string; readonly row: number; readonly column: number }

/** Puts a field into the cell that was pointed at; a list has its fields in columns. */
export function place(form: FormDefinition, key: string, { sheet, row, column }: Pointed): FormDefinition {
  return {
    ...form,
    ...withLayout(form, (before) => {
      const layout = withoutPlace(before, key)
      if (layout.list?.sheet === sheet && row + 1 >= layout.list.row)
        return {
          ...layout,
          list: { ...layout.list, columns: [...layout.list.columns, { column: lettersOf(column), key }] },
        }
      return { ...layout, cells: [...layout.cells, { sheet, at: cellAt(row, column), key }] }
    }),
  }
}

/** Where a field stands in the file, as people say it. */
export function placeOf({ layout }: FormDefinition, key: string): string | undefined {
  const { cells, tags } = layout ?? nothing
  const column = layout?.list?.columns.find((one) => one.key === key)?.column
  return cells.find((one) => one.key === key)?.at ?? column ?? tags.find((one) => one.key === key)?.tag
}

function withLayout({ layout }: FormDefinition, change: (layout: Layout) => Layout): { readonly layout?: Layout } {
  return layout ? { layout: change(layout) } : {}
}

function withoutPlace(layout: Layout, key: string): Layout {
  const others = layout.list?.columns.filter((one) => one.key !== key) ?? []
  const { list, ...rest } = layout
  return {
    ...rest,
    ...(list && others.length > 0 ? { list: { ...list, columns: others } } : {}),
    cells: layout.cells.filter((one) => one.key !== key),
    tags: layout.tags.filter((one) => one.key !== key),
  }
}

export function lettersOf(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export function cellAt(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`
}
