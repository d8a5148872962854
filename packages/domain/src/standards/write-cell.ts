import { listDisputeKinds } from '../dispatch/index.ts'
import { codeLists } from '../registry/index.ts'
import type { StandardColumn } from './columns.ts'

/** A value as the standard has it; what cannot be said in its form is left out rather than said wrongly. */
export function writeCell(column: StandardColumn, value: string): string {
  switch (column.type) {
    case 'date':
      return writeDate(value)
    case 'number':
      return writeNumber(column, value)
    case 'text':
      return writeText(column, value)
  }
}

function writeDate(value: string): string {
  const digits = value.replaceAll('-', '')
  return /^\d{8}$/.test(digits) ? digits : ''
}

/** `8,2` are eight digits, two of them behind the point. */
function writeNumber({ length, decimals }: StandardColumn, value: string): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return ''
  const text = String(Number(number.toFixed(decimals)))
  const whole = text.replace(/^-/, '').split('.')[0] ?? ''
  return whole.length <= length - decimals ? text : ''
}

function writeText({ rule, length }: StandardColumn, value: string): string {
  const codes = codesOf(rule)
  if (codes) return codes.has(value) ? value : ''
  return [...value].slice(0, length).join('')
}

const listNames: Readonly<Record<string, string>> = {
  'GB/T 2261.1': 'sex',
  'GB/T 2261.2': 'marriage',
  'GB/T 2659': 'nationality',
  'GB/T 3304': 'ethnicity',
  'GB/T 4658': 'education',
  'GB/T 4761': 'relation',
  'GB/T 4762': 'politics',
  'GB/T 6565': 'occupationKind',
  'GA 214.12': 'faith',
  '5.10': 'consistent',
  '5.11': 'inflowReason',
  '5.12': 'permitKind',
  '5.13': 'dwellingKind',
  '5.14': 'health',
  '5.15': 'leftBehindKind',
  '5.16': 'visitPurpose',
  '5.17': 'buildingUse',
  '5.18': 'rentalUse',
  '5.19': 'hazard',
  '5.44': 'enterpriseKind',
  '5.45': 'safetyHazard',
  '5.46': 'attention',
  '5.47': 'socialKind',
}
const disputeKinds: ReadonlyMap<string, string> = new Map(listDisputeKinds().map(({ code, name }) => [code, name]))

/** The codes that a rule names, where the platform has its list. */
function codesOf(rule: string): ReadonlyMap<string, string> | undefined {
  if (rule === '5.56') return disputeKinds
  const list = listNames[rule]
  return list === undefined ? undefined : codeLists[list]
}
