import { createHash, randomBytes } from 'node:crypto'

/** 192 bits, in characters that survive every form and address. */
export function newSecret(): string {
  return `ejia_${randomBytes(24).toString('base64url').replaceAll('-', 'x').replaceAll('_', 'y')}`
}

export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
