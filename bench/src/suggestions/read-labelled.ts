import { readFile } from 'node:fs/promises'
import type { dispatch } from '@ejia/domain'

type Columns = { readonly text: string; readonly label: string }

/** Rows of a CSV file (UTF-8, first row names the columns); several text columns may be joined by a plus sign. */
export async function readLabelled(path: string, { text, label }: Columns): Promise<dispatch.Example[]> {
  const [head = [], ...rows] = readCsv((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  const columnOf = (name: string) => {
    const at = head.indexOf(name)
    if (at < 0) throw new Error(`${path} has no column ${name}; it has ${head.join(', ')}`)
    return at
  }
  const texts = text.split('+').map(columnOf)
  const labelled = columnOf(label)
  return rows
    .map((row) => ({ text: texts.map((at) => row[at] ?? '').join('。'), label: (row[labelled] ?? '').trim() }))
    .filter((example) => example.text.trim() !== '' && example.label !== '')
}

/** Commas, quotes doubled within quotes, line ends of either kind. */
function readCsv(source: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  const rows: string[][] = [[]]
  for (let found = cell.exec(source); found; found = cell.exec(source)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') break
    if (found[3] !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((one) => one !== ''))
}
