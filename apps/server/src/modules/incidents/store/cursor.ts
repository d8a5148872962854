import { Refusal } from '@ejia/domain'
import { z } from 'zod'

/** Where a page ended: the last row's instant, to the microsecond as PostgreSQL wrote it, and its id. */
export type Mark = {
  readonly at: string
  readonly id: string
  /** Where one matter has several rows: which of them. */
  readonly rest?: readonly string[]
}

const Written = z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/), z.uuid()], z.string().max(60))

function writeCursor({ at, id, rest = [] }: Mark): string {
  return Buffer.from(JSON.stringify([at, id, ...rest])).toString('base64url')
}

export function readCursor(cursor: string | undefined): Mark | undefined {
  if (cursor === undefined) return undefined
  const written = Written.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!written.success) throw new Refusal('input.invalid', { field: 'query.cursor' })
  const [at, id, ...rest] = written.data
  return { at, id, rest }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One row more than the page was asked for, to know whether there is another page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, markOf: (row: Row) => Mark) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(markOf(last)) : null }
}
