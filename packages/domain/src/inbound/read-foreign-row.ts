import type { Item } from '../forms/index.ts'
import {
  findField,
  isTaken,
  type Row,
  type Rules,
  readDate,
  readRow,
  readText,
  rowParts,
  type ValueFault,
} from '../registry/index.ts'

/** What a column of another department may mean beside what the registry's own imports know. */
export const foreignParts = [...rowParts, 'address', 'birthOn'] as const

export type ForeignRow = {
  readonly row: Row
  /** Where somebody lives, in one text. */
  readonly address: string | undefined
  /** As far as it is known: a day, or a year. */
  readonly birthOn: string | undefined
  /** Of items that departments added, by their code. */
  readonly added: Readonly<Record<string, string>>
  readonly faults: readonly ValueFault[]
}

type Reading = { readonly rules: Rules; readonly items: ReadonlyMap<string, Item> }

/** Whether a column may mean this: a part of the row, or something of a person that is kept now. */
export function isForeignMeaning(code: string, { rules, items }: Reading): boolean {
  if (foreignParts.some((part) => part === code)) return true
  const field = findField(code)
  if (field) return field.subject === 'person' && isTaken(field, rules.switchedOn) && !isOtherDocument(code)
  return isAddedItem(code) && items.has(code)
}

/** Cells by what their column means; every fault is named with its field. */
export function readForeignRow(cells: ReadonlyMap<string, string>, reading: Reading): ForeignRow {
  const taken = [...cells].filter(([code]) => isForeignMeaning(code, reading))
  const given = new Map(taken.map(([code, text]) => [code, text.trim()] as const).filter(([, text]) => text !== ''))
  const own = taken.filter(([code]) => code !== 'address' && code !== 'birthOn' && !isAddedItem(code))
  const { row, faults } = readRow(new Map(own), reading.rules)
  const birth = readBirth(given.get('birthOn'))
  const added = [...given].filter(([code]) => isAddedItem(code)).map(([code, text]) => readAdded(code, text, reading))
  return {
    row,
    address: given.get('address'),
    birthOn: birth,
    added: Object.fromEntries(added.flatMap(({ code, read }) => ('value' in read ? [[code, read.value]] : []))),
    faults: [
      ...faults.filter(({ field, fault }) => fault !== 'empty' || field === 'name'),
      ...(given.has('birthOn') && birth === undefined ? [{ field: 'birthOn', fault: 'date' }] : []),
      ...added.flatMap(({ code, read }) => ('fault' in read ? [{ field: code, fault: read.fault }] : [])),
    ],
  }
}

/** Rows of departments are matched by id card, phone and name; a document that nobody compares would make doubles. */
function isOtherDocument(code: string): boolean {
  return code === 'documentKind' || code === 'documentNumber'
}

function isAddedItem(code: string): boolean {
  return /^person\.x\d+$/.test(code)
}

function readAdded(code: string, text: string, { items, rules }: Reading) {
  const kind = items.get(code)
  return { code, read: kind ? readText(kind, text, rules.today) : { fault: 'unknown' } }
}

function readBirth(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const year = /^(18[89]\d|19\d\d|20\d\d)年?$/.exec(text)?.[1]
  return year ?? readDate(text)
}
