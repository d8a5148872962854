import { createHash } from 'node:crypto'

/** An id that is the same whenever it is made from the same words: version 8 of the UUIDs. */
export function idFrom(kind: string, owner: string, name: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([kind, owner, name]))
    .digest('hex')
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
