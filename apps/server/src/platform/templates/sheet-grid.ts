import type { Document, Element, Node } from '@xmldom/xmldom'
import { type Cell, cellName, columnOf, lettersOf, rangeName, readRange } from './cell-names.ts'
import { elementsOf } from './parts.ts'

/** What goes into a cell; a number stays one, so that the department can add it up. */
export type Entry = { readonly text: string; readonly isNumber?: boolean }

/** The rows and cells of a sheet as they stand in its file. */
export type Grid = {
  readonly sheet: Document
  readonly data: Element
  /** By their numbers. */
  readonly rows: Map<number, Element>
}

export function openGrid(sheet: Document): Grid {
  const [data] = elementsOf(sheet, 'sheetData')
  if (!data) throw new Error('a sheet has no place for its cells')
  return { sheet, data, rows: rowsIn(data) }
}

/** A cell keeps its style whatever is written into it. */
export function writeCell(grid: Grid, at: Cell, { text, isNumber = false }: Entry): void {
  const cell = getCell(grid, at)
  empty(cell)
  if (text === '') return
  const written = made(grid, isNumber ? 'v' : 't')
  written.textContent = text
  if (isNumber) {
    cell.appendChild(written)
    return
  }
  written.setAttribute('xml:space', 'preserve')
  cell.setAttribute('t', 'inlineStr')
  cell.appendChild(made(grid, 'is')).appendChild(written)
}

/** How many rows from this one on are prepared and empty. */
export function countPrepared(grid: Grid, first: number): number {
  let count = 0
  for (let row = grid.rows.get(first); row && isEmpty(row); row = grid.rows.get(first + count)) count += 1
  return count
}

/** Everything below a row goes down, with what is merged there; the row's look is repeated in the gap. */
export function makeRoom(grid: Grid, row: number, more: number): void {
  if (more <= 0) return
  const below = [...grid.rows.values()].filter((one) => numberOf(one) > row)
  for (const one of below) renumber(one, numberOf(one) + more)
  const pattern = grid.rows.get(row)
  const copies = grid.sheet.createDocumentFragment()
  for (let number = row + 1; pattern && number <= row + more; number += 1) {
    const copy = copyOf(pattern)
    for (const cell of cellsOf(copy)) empty(cell)
    renumber(copy, number)
    copies.appendChild(copy)
  }
  const next = below.toSorted((one, other) => numberOf(one) - numberOf(other))[0]
  grid.data.insertBefore(copies, next ?? null)
  grid.rows.clear()
  for (const [number, one] of rowsIn(grid.data)) grid.rows.set(number, one)
  moveMerges(grid.sheet, row, more)
}

function rowsIn(data: Element): Map<number, Element> {
  const rows = [...data.children].filter(({ localName }) => localName === 'row')
  return new Map(rows.map((row) => [numberOf(row), row]))
}

function insertRow({ data, rows }: Grid, row: Element, number: number): void {
  const above = [...rows.keys()].filter((one) => one > number)
  data.insertBefore(row, rows.get(Math.min(...above)) ?? null)
  rows.set(number, row)
}

function getRow(grid: Grid, number: number): Element {
  const known = grid.rows.get(number)
  if (known) return known
  const row = made(grid, 'row')
  row.setAttribute('r', String(number))
  insertRow(grid, row, number)
  return row
}

function getCell(grid: Grid, at: Cell): Element {
  const row = getRow(grid, at.row)
  const known = cellsOf(row).find((one) => columnIn(one) === at.column)
  if (known) return known
  const cell = made(grid, 'c')
  cell.setAttribute('r', cellName(at))
  row.insertBefore(cell, cellsOf(row).find((one) => columnIn(one) > at.column) ?? null)
  return cell
}

function made({ sheet, data }: Grid, name: string): Element {
  return sheet.createElementNS(data.namespaceURI, data.prefix ? `${data.prefix}:${name}` : name)
}

function copyOf(element: Element): Element {
  const copy = element.cloneNode(true)
  if (!isElement(copy)) throw new Error('a copy of an element is one')
  return copy
}

function isElement(node: Node): node is Element {
  return 'getAttribute' in node
}

function empty(cell: Element): void {
  while (cell.firstChild) cell.removeChild(cell.firstChild)
  cell.removeAttribute('t')
}

function numberOf(row: Element): number {
  return Number(row.getAttribute('r'))
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'c')
}

function columnIn(cell: Element): number {
  return columnOf(/^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0] ?? 'A')
}

function isEmpty(row: Element): boolean {
  return cellsOf(row).every((cell) => (cell.textContent ?? '') === '')
}

function renumber(row: Element, number: number): void {
  row.setAttribute('r', String(number))
  for (const cell of cellsOf(row)) cell.setAttribute('r', `${lettersOf(columnIn(cell))}${number}`)
}

/** Merges below go down; those within the repeated row are repeated with it. */
function moveMerges(sheet: Document, row: number, more: number): void {
  const [all] = elementsOf(sheet, 'mergeCells')
  if (!all) return
  for (const merge of elementsOf(all, 'mergeCell')) {
    const { from, to } = readRange(merge.getAttribute('ref') ?? '')
    const moved = (by: number) => rangeName({ from: down(from, by), to: down(to, by) })
    if (from.row > row) merge.setAttribute('ref', moved(more))
    else if (from.row === row && to.row === row)
      for (let step = 1; step <= more; step += 1) {
        const copy = copyOf(merge)
        copy.setAttribute('ref', moved(step))
        all.appendChild(copy)
      }
  }
  all.setAttribute('count', String(elementsOf(all, 'mergeCell').length))
}

function down({ row, column }: Cell, by: number): Cell {
  return { row: row + by, column }
}
