import { createHash, randomBytes } from 'node:crypto'

/** 256 bits in 43 characters; only a digest of it is stored, so a stolen table opens nothing. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
