import type { Field } from './fields/field.ts'
import { choicesOf, findField } from './fields/field-book.ts'
import type { Values } from './values.ts'

const hidden = '***'

/** 陈大明 becomes 陈**: enough for whoever stands at the door, not to find somebody. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2))
}

/** A value as every screen shows it. */
export function maskValue(code: string, value: string): string {
  const field = findField(code)
  if (!field) return hidden
  if (code === 'name') return maskName(value)
  if (field.subject === 'organisation' && !isAboutSomebody(field)) return shownValue(field, value)
  switch (field.type) {
    case 'idCard':
    case 'creditCode':
      return `${value.slice(0, 4)}${'*'.repeat(12)}${value.slice(-2)}`
    case 'document':
      return `${value.slice(0, 2)}${'*'.repeat(Math.max(value.length - 4, 2))}${value.slice(-2)}`
    case 'phone':
      return `${value.slice(0, 3)}****${value.slice(-4)}`
    case 'date':
      return field.sensitive ? hidden : value.slice(0, 4)
    case 'code':
      return field.sensitive ? hidden : (choicesOf(field).get(value) ?? hidden)
    case 'area':
      return value
    case 'text':
      return code.endsWith('Name') ? maskName(value) : hidden
    case 'number':
      return hidden
  }
}

/** Of an organisation, what tells of those who stand for it is hidden like anybody's. */
function isAboutSomebody({ code, type }: Field): boolean {
  return type === 'document' || type === 'phone' || (code.endsWith('Name') && code !== 'orgName')
}

function shownValue(field: Field, value: string): string {
  return field.type === 'code' ? (choicesOf(field).get(value) ?? value) : value
}

export function maskValues(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([code, value]) => [code, maskValue(code, value)]))
}
