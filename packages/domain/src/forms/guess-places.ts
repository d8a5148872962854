import type { FormSubject, Kind } from './form.ts'
import { matchItem } from './item-names.ts'
import type { Item } from './items.ts'

/** A sheet of a department's file: texts by row and column from zero, and which cells are one. */
export type Grid = {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly {
    readonly row: number
    readonly column: number
    readonly rows: number
    readonly columns: number
  }[]
}

/** Words in a file beside or above an empty place, and what they ask for. */
export type GuessedPlace = {
  readonly label: string
  /** `cell`: the one place beside it; `column`: all below it, a record in each row. */
  readonly kind: 'cell' | 'column'
  readonly row: number
  readonly column: number
  readonly item?: string | undefined
  readonly own: Kind
}

/** What a department's file asks for, read from its words; a person looks at it before it counts. */
export function guessPlaces(grid: Grid, items: readonly Item[], subject: FormSubject): GuessedPlace[] {
  const header = findHeader(grid)
  if (header !== undefined) return columnsOf(grid, header).map((place) => mean(place, items, subject))
  return cellsOf(grid).map((place) => mean(place, items, subject))
}

/** What stands in braces in a text. */
export function guessTag(
  tag: string,
  items: readonly Item[],
  subject: FormSubject,
): Pick<GuessedPlace, 'item' | 'own'> {
  const { item, own } = mean({ label: tag, kind: 'cell', row: 0, column: 0 }, items, subject)
  return { item, own }
}

type Place = Pick<GuessedPlace, 'label' | 'kind' | 'row' | 'column'>

function mean(place: Place, items: readonly Item[], subject: FormSubject): GuessedPlace {
  const known = matchItem(
    place.label,
    items.filter(({ on }) => on),
    subject,
  )
  return { ...place, item: known?.code, own: ownKind(place.label) }
}

/** How a field that the record does not have is most likely written. */
function ownKind(label: string): Kind {
  const choices = [
    { code: '1', name: '是' },
    { code: '0', name: '否' },
  ]
  if (/^是否|是\/否/.test(label)) return { type: 'code', length: 1, choices }
  if (/日期|时间$|年月/.test(label)) return { type: 'date', length: 10, choices: [] }
  if (/电话|手机/.test(label)) return { type: 'phone', length: 18, choices: [] }
  if (/身份证/.test(label)) return { type: 'idCard', length: 18, choices: [] }
  if (/金额|数量|人数|次数|面积|血压|血糖|收缩压|舒张压|体重|身高/.test(label))
    return { type: 'number', length: 8, choices: [] }
  return { type: 'text', length: 100, choices: [] }
}

const fewest = 3

/** The last row of at least three words with nothing below any of them. */
function findHeader({ rows }: Grid): number | undefined {
  const at = rows.findLastIndex((row, index) => {
    const columns = row.flatMap((text, column) => (isLabel(text) ? [column] : []))
    const below = rows[index + 1] ?? []
    return columns.length >= fewest && isInARow(columns) && columns.every((column) => (below[column] ?? '') === '')
  })
  return at === -1 ? undefined : at
}

/** Words side by side; with gaps between them they are questions, each with its place for an answer. */
function isInARow(columns: readonly number[]): boolean {
  return columns.every((column, at) => at === 0 || column === (columns[at - 1] ?? 0) + 1)
}

function columnsOf({ rows }: Grid, header: number): Place[] {
  return (rows[header] ?? []).flatMap((text, column) =>
    isLabel(text) && !/^序号$/.test(text.trim())
      ? [{ label: clean(text), kind: 'column', row: header + 1, column }]
      : [],
  )
}

function cellsOf({ rows, merges }: Grid): Place[] {
  const width = Math.max(0, ...rows.map((row) => row.length), ...merges.map(({ column, columns }) => column + columns))
  return rows.flatMap((line, row) =>
    line.flatMap((text, at): Place[] => {
      if (!isLabel(text)) return []
      const merge = merges.find((one) => one.row === row && one.column === at)
      const column = at + (merge?.columns ?? 1)
      const isFree = column < width && (line[column] ?? '') === '' && !isCovered(merges, row, column)
      return isFree ? [{ label: clean(text), kind: 'cell', row, column }] : []
    }),
  )
}

/** Within a merged area, but not its first cell. */
function isCovered(merges: Grid['merges'], row: number, column: number): boolean {
  return merges.some(
    (one) =>
      row >= one.row &&
      row < one.row + one.rows &&
      column >= one.column &&
      column < one.column + one.columns &&
      !(one.row === row && one.column === column),
  )
}

function isLabel(text: string): boolean {
  const plain = text.trim()
  return plain !== '' && plain.length <= 30 && !/^[\d.,%-]+$/.test(plain)
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, '').replace(/[:：*]+$/, '')
}
