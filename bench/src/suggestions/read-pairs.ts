import { readLabelled } from './read-labelled.ts'

type Columns = { readonly text: string; readonly title: string }

/** Orders that quote one earlier title, without the quotation itself. */
export async function readPairs(path: string, { text, title }: Columns) {
  const rows = await readLabelled(path, { text, label: title })
  return rows
    .filter(({ label }) => !label.includes('|'))
    .map((row) => ({ text: row.text.replaceAll(/《[^》]*》|工单编?号\d+/g, ''), title: row.label }))
}
