import { forms as domain, type registry } from '@ejia/domain'
import { z } from 'zod'
import type { Platform } from '../../../platform/index.ts'
import type { SheetFill } from '../../../platform/templates/index.ts'
import type { ItemBook } from '../items.ts'
import type { KnownSubject } from '../known.ts'
import { findLastFillings } from '../store/fillings.ts'
import type { FileTask } from './make-file.ts'

/** A record with what the form itself has of it. */
export type Answered = KnownSubject & { readonly own: registry.Values }
type Entries = ReturnType<typeof domain.fillOut>

const Own = z.record(z.string(), z.string())

export async function withAnswers(
  { database, vault }: Platform,
  key: string,
  subjects: readonly KnownSubject[],
): Promise<Answered[]> {
  const filled = await findLastFillings(
    database,
    key,
    subjects.map(({ id }) => id),
  )
  return subjects.map((subject) => {
    const last = filled.get(subject.id)
    return { ...subject, own: last ? Own.parse(JSON.parse(vault.open(last.ownSealed, last.id))) : {} }
  })
}

export type Writing = { readonly form: domain.Form; readonly items: ItemBook; readonly footer: string }
export type OwnFile = Writing & { readonly template: Buffer }

/** One record on paper, for a department that has no file of its own. */
export function onPaper({ form, items, footer }: Writing, subject: Answered): FileTask {
  const entries = domain.fillOut(form, items, subject)
  const factsOf = (group: string | undefined) =>
    form.fields
      .filter((field) => field.group === group)
      .map(({ key, label }) => [label, textOf(entries, key) || '—'] as const)
  const groups = form.groups.map(({ key, title }) => ({ title, facts: factsOf(key) }))
  const { title, basis } = form
  return { kind: 'paper', sheet: { title, basis, facts: factsOf(undefined), groups, footer } }
}

/** One record in the department's own file. */
export function inOwnFile({ template, form, items, footer }: OwnFile, subject: Answered): FileTask {
  const { layout } = form
  const entries = domain.fillOut(form, items, subject)
  if (layout && layout.tags.length > 0) {
    const texts = layout.tags.map(({ tag, key }) => [tag, textOf(entries, key)] as const)
    return { kind: 'document', template, texts, footer }
  }
  const cells = cellFills(form, entries)
  const fills = layout?.list ? [listFill(layout.list, [entries], cells)] : cells
  return { kind: 'workbook', template, fills, footer }
}

/** All records in the file's list, one in each row. */
export function inOwnList({ template, form, items, footer }: OwnFile, subjects: readonly Answered[]): FileTask {
  const list = form.layout?.list
  const all = subjects.map((subject) => domain.fillOut(form, items, subject))
  return { kind: 'workbook', template, fills: list ? [listFill(list, all, [])] : [], footer }
}

/** A repeated field goes down from its cell, one below the other. */
function cellFills({ layout }: domain.Form, entries: Entries): SheetFill[] {
  const cells = (layout?.cells ?? []).flatMap(({ sheet, at, key }) =>
    (entries.get(key) ?? []).map((entry, index) => ({ sheet, at: below(at, index), ...entry })),
  )
  return [...Map.groupBy(cells, ({ sheet }) => sheet)].map(([sheet, all]) => ({
    sheet,
    cells: all.map(({ sheet: _, ...cell }) => cell),
  }))
}

type List = NonNullable<NonNullable<domain.Form['layout']>['list']>

function listFill({ sheet, row, columns }: List, all: readonly Entries[], others: readonly SheetFill[]): SheetFill {
  const rows = all.map((entries) =>
    columns.map(({ column, key }) => {
      const [first, ...more] = entries.get(key) ?? []
      return { column, text: textOf(entries, key), isNumber: more.length === 0 && (first?.isNumber ?? false) }
    }),
  )
  return { sheet, cells: others.find((one) => one.sheet === sheet)?.cells ?? [], list: { row, rows } }
}

function textOf(entries: Entries, key: string): string {
  return (entries.get(key) ?? [])
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('；')
}

function below(at: string, by: number): string {
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  return `${column}${Number(row) + by}`
}
