import type { FillField, FillView, FormToFill } from '@ejia/contract'
import { forms as rules } from '@ejia/domain'

export type Answers = Readonly<Record<string, string>>

/** How much is left to ask, rows beyond the first left out. */
export function countAsked({ fields }: Pick<FillView, 'fields'>): number {
  return fields.filter(({ state, row }) => state === 'asked' && (row === null || row === 1)).length
}

/** The asked fields that are there now: conditions hold, and no more rows than somebody wants. */
export function shownFields(fields: readonly FillField[], answers: Answers, rows: number): FillField[] {
  const planned = fields.map(({ of, ofName: _, row, shown: __, ...field }) => ({
    ...field,
    of: of ?? undefined,
    row: row ?? undefined,
  }))
  const there = new Set(rules.visibleFields(planned, answers).map(({ slot }) => slot))
  return fields.filter(({ slot, state, row }) => state === 'asked' && there.has(slot) && (row ?? 1) <= rows)
}

/** Only what is still there is sent: an answer to a question that went away again is none. */
export function answersToSend(fields: readonly FillField[], answers: Answers, corrections: Answers): Answers {
  const there = new Set(shownFields(fields, answers, Number.POSITIVE_INFINITY).map(({ slot }) => slot))
  const said = Object.entries(answers).filter(([slot, text]) => there.has(slot) && text.trim() !== '')
  const corrected = Object.entries(corrections).filter(([, text]) => text.trim() !== '')
  return Object.fromEntries([...said, ...corrected])
}

/** What a field asks for, by its item or by the form itself. */
export function kindOf({ form, items }: Pick<FormToFill, 'form' | 'items'>, key: string) {
  const field = form.fields.find((one) => one.key === key)
  return field?.own ?? items.find(({ code }) => code === field?.item)
}

export function labelOf(
  { form }: Pick<FormToFill, 'form'>,
  { key, ofName, row }: FillField,
  rowWord: (row: number) => string,
) {
  const label = form.fields.find((one) => one.key === key)?.label ?? key
  if (ofName !== null) return `${ofName} · ${label}`
  return row === null ? label : `${label} · ${rowWord(row)}`
}
