import { Refusal } from '@ejia/domain'
import { readXlsx } from 'hucre/xlsx'
import { heldByXml } from '../word/index.ts'
import { checkInert } from './check-inert.ts'
import { listTags } from './fill-document.ts'
import { openParts } from './parts.ts'

export type TemplateSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly {
    readonly row: number
    readonly column: number
    readonly rows: number
    readonly columns: number
  }[]
}

export type Template =
  | { readonly kind: 'xlsx'; readonly sheets: readonly TemplateSheet[] }
  | { readonly kind: 'docx'; readonly tags: readonly string[] }

const most = { sheets: 5, rows: 200, columns: 40, merges: 1000 } as const
const mostSheetBytes = 2 * 1024 * 1024

/** What a department's own file has to be pointed at; it is what its parts say, not its name. */
export async function readTemplate(file: Buffer): Promise<Template> {
  if (file.subarray(0, 2).toString('latin1') !== 'PK') throw new Refusal('form.template-unreadable')
  const parts = await openParts(file)
  checkInert(parts)
  if (parts.has('word/document.xml')) return { kind: 'docx', tags: await listTags(file) }
  if (!parts.has('xl/workbook.xml')) throw new Refusal('form.template-unreadable')
  for (const [name, { length }] of parts)
    if (name.endsWith('.xml') && length > mostSheetBytes) throw new Refusal('import.too-much')
  return { kind: 'xlsx', sheets: await readSheets(file) }
}

async function readSheets(file: Buffer): Promise<TemplateSheet[]> {
  const { sheets } = await readXlsx(file).catch(() => {
    throw new Refusal('form.template-unreadable')
  })
  return sheets.slice(0, most.sheets).map(({ name, rows, merges = [] }) => ({
    name: heldByXml(name),
    rows: rows.slice(0, most.rows).map((row) => row.slice(0, most.columns).map(asText)),
    merges: merges.slice(0, most.merges).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  }))
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? heldByXml(String(cell).slice(0, 200)) : ''
}
