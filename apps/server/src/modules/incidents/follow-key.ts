import { createHash } from 'node:crypto'
import type { Vault } from '../../platform/index.ts'

/** 128 bits that only this server can make again, so that a report sent twice is answered with the same key. */
export function followKeyOf(vault: Vault, reporterId: string): string {
  return vault.token('follow', reporterId)
}

export function hashFollowKey(followKey: string): string {
  return createHash('sha256').update(followKey).digest('hex')
}
