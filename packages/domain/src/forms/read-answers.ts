import { readText, type Values } from '../registry/index.ts'
import { compare } from './conditions.ts'
import type { Check, Form, FormField, Kind } from './form.ts'
import type { Item } from './items.ts'
import { type PlannedField, visibleFields } from './plan-fill.ts'

export type AnswerFault = { readonly slot: string; readonly fault: string }

/** An item of the record with what was said of it, of the subject or of one who lives there. */
export type Said = {
  readonly slot: string
  readonly item: string
  readonly of?: string | undefined
  readonly value: string
}

export type ReadAnswers = {
  readonly faults: readonly AnswerFault[]
  /** What nobody knew, for the record. */
  readonly added: readonly Said[]
  /** What somebody says differently than it is known. */
  readonly corrected: readonly Said[]
  /** The form's own. */
  readonly own: Values
}

type Filling = {
  readonly form: Form
  readonly items: ReadonlyMap<string, Item>
  readonly planned: readonly PlannedField[]
  readonly answers: Values
  readonly today: string
}

/** Every answer read by its field; what is wrong is said of each. */
export function readAnswers(filling: Filling): ReadAnswers {
  const { form, items, planned, today } = filling
  const answers = Object.fromEntries(Object.entries(filling.answers).filter(([, text]) => text.trim() !== ''))
  const visible = visibleFields(planned, answers)
  const there = new Set(visible.map(({ slot }) => slot))
  const faults: AnswerFault[] = Object.keys(answers)
    .filter((slot) => !there.has(slot))
    .map((slot) => ({ slot, fault: 'notAsked' }))
  const read = new Map<string, string>()
  for (const one of visible) {
    const field = form.fields.find(({ key }) => key === one.key)
    const kind = field && kindOf(field, items)
    if (!field || !kind) continue
    const fault = readOne({ one, field, kind, text: answers[one.slot], read, today, answers })
    if (fault !== undefined) faults.push({ slot: one.slot, fault })
  }
  return { faults, ...sorted(visible, read) }
}

/** How the values of a field are written. */
export function kindOf({ item, own }: FormField, items: ReadonlyMap<string, Item>): Kind | undefined {
  return item === undefined ? own : items.get(item)
}

type Reading = {
  readonly one: PlannedField
  readonly field: FormField
  readonly kind: Kind
  readonly text: string | undefined
  readonly read: Map<string, string>
  readonly today: string
  readonly answers: Values
}

/** Puts the value among those read, or answers what is wrong. */
function readOne({ one, field, kind, text, read, today, answers }: Reading): string | undefined {
  if (text === undefined) return one.state === 'asked' && isRequired(one, field, answers) ? 'empty' : undefined
  if (one.state === 'follows') return 'notAsked'
  const value = readText(kind, text, today)
  if ('fault' in value) return value.fault
  const failed = field.checks.some((check) => !passes(check, value.value, { read, today }))
  if (failed) return 'check'
  read.set(one.slot, value.value)
  return undefined
}

/** A further row is wanted only once something in it is said. */
function isRequired({ row }: PlannedField, { required }: FormField, answers: Values): boolean {
  if (!required || row === undefined || row === 1) return required
  return Object.keys(answers).some((slot) => slot.endsWith(`#${row}`))
}

function passes(check: Check, value: string, { read, today }: Pick<Reading, 'read' | 'today'>): boolean {
  switch (check.kind) {
    case 'atLeast':
      return compare(value, check.value === 'today' ? today : check.value) >= 0
    case 'atMost':
      return compare(value, check.value === 'today' ? today : check.value) <= 0
    case 'notBefore': {
      const other = read.get(check.field)
      return other === undefined || compare(value, other) >= 0
    }
  }
}

function sorted(visible: readonly PlannedField[], read: ReadonlyMap<string, string>): Omit<ReadAnswers, 'faults'> {
  const said = visible.flatMap(({ slot, item, of, state }) => {
    const value = read.get(slot)
    return value === undefined ? [] : [{ slot, item, of, state, value }]
  })
  const ofRecord = said.flatMap(({ item, state, ...one }) =>
    item === undefined ? [] : [{ ...one, item, isKnown: state === 'known' }],
  )
  const plain = ({ isKnown: _, ...one }: Said & { readonly isKnown: boolean }): Said => one
  return {
    added: ofRecord.filter(({ isKnown }) => !isKnown).map(plain),
    corrected: ofRecord.filter(({ isKnown }) => isKnown).map(plain),
    own: Object.fromEntries(said.flatMap(({ item, slot, value }) => (item === undefined ? [[slot, value]] : []))),
  }
}
