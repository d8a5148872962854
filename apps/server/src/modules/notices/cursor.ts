import { Refusal } from '@ejia/domain'
import { z } from 'zod'

/** Where a page ended: an instant to the microsecond, as PostgreSQL wrote it, and an id. */
export type Place = { readonly at: string; readonly id: string }

const Written = z.tuple([z.string(), z.uuid()])

export function writeCursor({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url')
}

export function readCursor(text: string): Place {
  try {
    const [at, id] = Written.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { at, id }
  } catch {
    throw new Refusal('input.invalid', { field: 'query.cursor' })
  }
}
