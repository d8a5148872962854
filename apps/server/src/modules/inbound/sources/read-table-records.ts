import type { Table } from '../../../platform/index.ts'

export type Cells = ReadonlyMap<string, string>

/** Every row by the names in the first one that says anything. */
export async function* readTableRecords({ rows }: Table): AsyncGenerator<Cells> {
  let headers: readonly string[] | undefined
  for await (const row of rows) {
    if (row.every((cell) => cell === '')) continue
    if (headers === undefined) {
      headers = row
      continue
    }
    yield new Map(headers.map((header, at) => [header, row[at] ?? '']))
  }
}
