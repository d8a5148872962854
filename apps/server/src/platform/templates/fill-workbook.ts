import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@ejia/domain'
import type { Document, Element } from '@xmldom/xmldom'
import { harmlessCell } from '../sheets/harmless-cell.ts'
import { heldByXml } from '../word/index.ts'
import { columnOf, readCell } from './cell-names.ts'
import { closeParts, elementsOf, openParts, type Parts, readXml, writeXml } from './parts.ts'
import { countPrepared, type Entry, makeRoom, openGrid, writeCell } from './sheet-grid.ts'

export type SheetFill = {
  readonly sheet: string
  readonly cells: readonly (Entry & { readonly at: string })[]
  /** Records one below the other from a row on; each row by its columns. */
  readonly list?: { readonly row: number; readonly rows: readonly (readonly (Entry & { readonly column: string })[])[] }
}

/** The department's own workbook with these entries; everything else in it stays as it was. */
export async function fillWorkbook(template: Buffer, fills: readonly SheetFill[], footer: string): Promise<Buffer> {
  const parts = await openParts(template)
  const files = sheetFiles(parts)
  for (const fill of fills) {
    const file = files.get(fill.sheet)
    if (file === undefined) throw new Refusal('form.template-changed', { sheet: fill.sheet })
    const sheet = readXml(parts, file)
    await fillSheet(sheet, fill)
    markFooter(sheet, footer)
    writeXml(parts, file, sheet)
  }
  recalculate(parts)
  return closeParts(parts)
}

/** Where each sheet stands, by the name on its tab. */
function sheetFiles(parts: Parts): Map<string, string> {
  const targets = new Map(
    elementsOf(readXml(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one.getAttribute('Id') ?? '',
      one.getAttribute('Target') ?? '',
    ]),
  )
  return new Map(
    elementsOf(readXml(parts, 'xl/workbook.xml'), 'sheet').map((sheet) => {
      const id = [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix !== null)?.value
      const target = targets.get(id ?? '') ?? ''
      return [sheet.getAttribute('name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

async function fillSheet(sheet: Document, { cells, list }: SheetFill): Promise<void> {
  const grid = openGrid(sheet)
  for (const { at, ...entry } of cells) writeCell(grid, readCell(at), harmless(entry))
  if (list) {
    const { row: first, rows } = list
    const prepared = Math.max(1, countPrepared(grid, first))
    makeRoom(grid, first + prepared - 1, rows.length - prepared)
    for (const [at, entries] of rows.entries()) {
      // Others wait for the same thread.
      if (at % 200 === 199) await setImmediate()
      for (const { column, ...entry } of entries)
        writeCell(grid, { row: first + at, column: columnOf(column) }, harmless(entry))
    }
  }
  for (const dimension of elementsOf(sheet, 'dimension')) dimension.parentNode?.removeChild(dimension)
}

/** A number is one, whatever somebody sent as such. */
function harmless({ text, isNumber }: Entry): Entry {
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? { text, isNumber } : { text: harmlessCell(heldByXml(text)) }
}

/** What stands before the foot of a page in the order of the standard. */
const before =
  'sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup'.split(
    ' ',
  )

/** Who took it, when and for what, at the foot of every printed page. */
function markFooter(sheet: Document, text: string): void {
  const root = sheet.documentElement
  if (!root) return
  const [known] = elementsOf(sheet, 'headerFooter')
  const headerFooter = known ?? made(sheet, root, 'headerFooter')
  if (!known) root.insertBefore(headerFooter, afterLast(root))
  for (const old of elementsOf(headerFooter, 'oddFooter')) headerFooter.removeChild(old)
  const footer = made(sheet, root, 'oddFooter')
  footer.textContent = `&C&8${text.replaceAll('&', '&&')}`
  const header = elementsOf(headerFooter, 'oddHeader')[0]
  headerFooter.insertBefore(footer, header ? header.nextSibling : headerFooter.firstChild)
}

function made(sheet: Document, root: Element, name: string): Element {
  return sheet.createElementNS(root.namespaceURI, root.prefix ? `${root.prefix}:${name}` : name)
}

/** The standard fixes the order of a sheet's parts. */
function afterLast(root: Element): Element | null {
  const elements = [...root.children]
  const last = elements.findLastIndex(({ localName }) => before.includes(localName ?? ''))
  return elements[last + 1] ?? null
}

/** Formulas of the template are worked out anew by whoever opens it; the order it kept for them no longer holds. */
function recalculate(parts: Map<string, Uint8Array>): void {
  if (parts.delete('xl/calcChain.xml'))
    for (const [name, kind, at] of [
      ['[Content_Types].xml', 'Override', 'PartName'],
      ['xl/_rels/workbook.xml.rels', 'Relationship', 'Target'],
    ] as const)
      withoutCalcChain(parts, { name, kind, at })
  const book = readXml(parts, 'xl/workbook.xml')
  for (const calc of elementsOf(book, 'calcPr')) calc.setAttribute('fullCalcOnLoad', '1')
  writeXml(parts, 'xl/workbook.xml', book)
}

type Mention = { readonly name: string; readonly kind: string; readonly at: string }

function withoutCalcChain(parts: Map<string, Uint8Array>, { name, kind, at }: Mention): void {
  if (!parts.has(name)) return
  const document = readXml(parts, name)
  for (const one of elementsOf(document, kind))
    if (one.getAttribute(at)?.endsWith('calcChain.xml')) one.parentNode?.removeChild(one)
  writeXml(parts, name, document)
}
