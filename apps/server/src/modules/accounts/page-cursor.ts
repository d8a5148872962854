import { Refusal } from '@ejia/domain'
import { z } from 'zod'

const Pair = z.tuple([z.string(), z.string()])

/** Where a page ended, as an opaque text. */
export function writeCursor(last: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url')
}

export function readCursor(text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined
  try {
    return Pair.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('input.invalid', { field: 'query.cursor' })
  }
}
