import { Refusal } from '@ejia/domain'
import { readForeignView } from '../store/foreign-view.ts'
import { fetchJson } from './fetch-json.ts'
import type { Origin } from './find-origin.ts'
import type { Cells } from './read-table-records.ts'

const mostCharacters = 2000

/** Every row by the names of its columns, as text. */
export async function* readRecords(origin: Exclude<Origin, { kind: 'file' }>): AsyncGenerator<Cells> {
  if (origin.kind === 'json') {
    for await (const record of fetchJson(origin)) yield textsOf(record)
    return
  }
  try {
    for await (const record of readForeignView(origin)) yield textsOf(record)
  } catch (error) {
    // What a database says may name its host and user.
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'database'
    throw new Refusal('inbound.unreachable', { reason })
  }
}

/** The cells of the columns that are taken, and nothing else. */
export function pick(cells: Cells, columns: readonly { readonly name: string }[]): string[] {
  return columns.map(({ name }) => cells.get(name) ?? '')
}

/** A name of JSON may lead inside: `住址.详址`. */
function textsOf(record: Readonly<{ [name: string]: unknown }>): Cells {
  return new Map(Object.entries(record).flatMap(([name, value]) => entriesOf(name, value)))
}

function entriesOf(name: string, value: unknown): [string, string][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, textOf(one)])
  return [[name, textOf(value)]]
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ''
  return String(value)
    .replaceAll(/[\0\p{Cs}]/gu, '')
    .trim()
    .slice(0, mostCharacters)
}
