import { Refusal } from '@ejia/domain'
import { z } from 'zod'

const Mark = z.tuple([z.string(), z.uuid()])

/** Where a list by name goes on. */
export function writeCursor({ name, id }: { readonly name: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url')
}

export function readCursor(cursor: string | undefined): { name: string; id: string } | undefined {
  if (cursor === undefined) return undefined
  try {
    const [name, id] = Mark.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { name, id }
  } catch {
    throw new Refusal('input.invalid', { field: 'query.cursor' })
  }
}
