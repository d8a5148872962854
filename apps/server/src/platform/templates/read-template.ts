import { Refusal } from '@ejia/domain'
import { readXlsx } from 'hucre/xlsx'
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

const most = { sheets: 5, rows: 200, columns: 40 } as const

/** What a department's own file has to be pointed at; it is what its parts say, not its name. */
export async function readTemplate(file: Buffer): Promise<Template> {
  if (file.subarray(0, 2).toString('latin1') !== 'PK') throw new Refusal('form.template-unreadable')
  const parts = await openParts(file)
  if (parts.has('word/document.xml')) return { kind: 'docx', tags: await listTags(file) }
  if (!parts.has('xl/workbook.xml') || parts.has('xl/vbaProject.bin')) throw new Refusal('form.template-unreadable')
  return { kind: 'xlsx', sheets: await readSheets(file) }
}

async function readSheets(file: Buffer): Promise<TemplateSheet[]> {
  const { sheets } = await readXlsx(file).catch(() => {
    throw new Refusal('form.template-unreadable')
  })
  return sheets.slice(0, most.sheets).map(({ name, rows, merges = [] }) => ({
    name,
    rows: rows.slice(0, most.rows).map((row) => row.slice(0, most.columns).map(asText)),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  }))
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).slice(0, 200) : ''
}
