import { Refusal } from '../refusal.ts'
import { parseCreditCode } from './credit-code.ts'
import type { Field } from './fields/field.ts'
import { choicesOf, findField, isTaken } from './fields/field-book.ts'
import { isDate, parseIdCard } from './id-card.ts'
import { parseDocumentNumber } from './identity.ts'
import { parsePhone } from './phone.ts'

/** By the code of the field. */
export type Values = Readonly<Record<string, string>>
export type ValueChanges = Readonly<Record<string, string | null>>

export type ValueFault = { readonly field: string; readonly fault: string }

export type Rules = { readonly switchedOn: ReadonlySet<string>; readonly today: string }

/** The values as they are kept, and what is wrong with the others. */
export function readValues(
  subject: Field['subject'],
  given: ValueChanges,
  rules: Rules,
): { readonly values: ValueChanges; readonly faults: readonly ValueFault[] } {
  const values: Record<string, string | null> = {}
  const faults: ValueFault[] = []
  for (const [code, text] of Object.entries(given)) {
    const field = findField(code)
    if (!field || field.subject !== subject) faults.push({ field: code, fault: 'unknown' })
    else if (!isTaken(field, rules.switchedOn)) faults.push({ field: code, fault: 'off' })
    else if (text === null || text.trim() === '') {
      if (isNeeded(code)) faults.push({ field: code, fault: 'empty' })
      else values[code] = null
    } else {
      const read = readValue(field, text, rules.today)
      if ('fault' in read) faults.push({ field: code, fault: read.fault })
      else values[code] = read.value
    }
  }
  return { values, faults }
}

/** Without a name nobody and nothing is found again. */
function isNeeded(code: string): boolean {
  return code === 'name' || code === 'orgName'
}

/** Refuses at the first fault. */
export function checkValues(subject: Field['subject'], given: ValueChanges, rules: Rules): ValueChanges {
  const { values, faults } = readValues(subject, given, rules)
  const [first] = faults
  if (first?.fault === 'off') throw new Refusal('registry.field-off', { valueOf: first.field })
  if (first) throw new Refusal('registry.value-invalid', { valueOf: first.field, reason: first.fault })
  return values
}

/** What is not named stays; null takes a value away. */
export function changeValues(known: Values, changes: ValueChanges): Values {
  const merged: Record<string, string> = { ...known }
  for (const [code, value] of Object.entries(changes)) {
    if (value === null) delete merged[code]
    else merged[code] = value
  }
  return merged
}

/** Codes of the values that are not what is known already. */
export function changedFields(known: Values, values: ValueChanges): string[] {
  return Object.entries(values).flatMap(([code, value]) => ((known[code] ?? null) === value ? [] : [code]))
}

/** What follows from the values themselves. */
export function derivedValues(values: Values, today: string): Values {
  const { idCard, statedSex: sex, statedBirthOn: birthOn } = values
  const card = idCard === undefined ? undefined : parseIdCard(idCard, today)
  if (typeof card === 'object') return { sex: card.sex === 'male' ? '1' : '2', birthOn: card.birthOn }
  return { ...(sex === undefined ? {} : { sex }), ...(birthOn === undefined ? {} : { birthOn }) }
}

type Read = { readonly value: string } | { readonly fault: string }

function readValue(field: Field, text: string, today: string): Read {
  const choices = [...choicesOf(field)].map(([code, name]) => ({ code, name }))
  return readText({ type: field.type, length: field.length, choices }, text, today)
}

type Written = Pick<Field, 'type' | 'length'> & {
  readonly choices: readonly { readonly code: string; readonly name: string }[]
}

/** A value as it is kept, or what is wrong with it. */
export function readText({ type, length, choices }: Written, text: string, today: string): Read {
  const plain = text.normalize('NFC').trim()
  switch (type) {
    case 'idCard': {
      const card = parseIdCard(plain, today)
      return typeof card === 'string' ? { fault: card } : { value: card.number }
    }
    case 'document':
      return orFault(parseDocumentNumber(plain), 'document')
    case 'phone':
      return orFault(parsePhone(plain), 'phone')
    case 'creditCode':
      return orFault(parseCreditCode(plain), 'creditCode')
    case 'date':
      return orFault(readDate(plain), 'date')
    case 'code':
      return orFault(choices.find(({ code, name }) => code === plain || name === plain)?.code, 'code')
    case 'number':
      return orFault(/^\d{1,8}(\.\d{1,2})?$/.exec(plain)?.[0], 'number')
    case 'area':
      return orFault(/^[1-8]\d{5}$/.exec(plain)?.[0], 'area')
    case 'text':
      return plain.length > length ? { fault: 'length' } : { value: plain }
  }
}

function orFault(value: string | undefined, fault: string): Read {
  return value === undefined ? { fault } : { value }
}

/** 2026-03-09, 2026/3/9, 2026.3.9, 20260309 or 2026年3月9日. */
export function readDate(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?)$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
