import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Pool } from 'pg'
import type { Vault } from '../../../platform/index.ts'
import { keepCodeKey } from '../store/code-key.ts'

export type PlaceKind = 'building' | 'entrance' | 'room'

export type PlaceCodes = {
  readonly codeOf: (kind: PlaceKind, number: number) => string
  /** Undefined where it was not signed here. */
  readonly read: (code: string) => { readonly kind: PlaceKind; readonly number: number } | undefined
}

export const codeKeyOwner = 'registry.code-key'

/** Crockford's: no I, L, O and U, so that nobody mistakes one for another when reading it out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = { building: 'B', entrance: 'E', room: 'R' } as const satisfies Record<PlaceKind, string>
const signatureLength = 12

/** With the key of this city, made at the first start. */
export async function openCodes(database: Pool, vault: Vault): Promise<PlaceCodes> {
  const offered = vault.seal(randomBytes(32).toString('hex'), codeKeyOwner)
  const key = vault.open(await keepCodeKey(database, offered), codeKeyOwner)
  return placeCodes(Buffer.from(key, 'hex'))
}

/** Sixty bits of signature: enough that nobody prints a code of their own, short enough for a small square. */
export function placeCodes(key: Uint8Array): PlaceCodes {
  const sign = (body: string) => {
    const mac = createHmac('sha256', key).update(body).digest()
    return Array.from({ length: signatureLength }, (_, at) => alphabet.charAt((mac[at] ?? 0) % 32)).join('')
  }
  const codeOf = (kind: PlaceKind, number: number) => {
    const body = letters[kind] + written(number)
    return `${body}-${sign(body)}`
  }
  return {
    codeOf,
    read(code) {
      const [, letter, digits, signature] = /^([BER])([0-9A-Z]{1,8})-([0-9A-Z]{12})$/.exec(code.toUpperCase()) ?? []
      const kind = letter === 'B' ? 'building' : letter === 'E' ? 'entrance' : 'room'
      if (letter === undefined || digits === undefined || signature === undefined) return undefined
      if (!timingSafeEqual(Buffer.from(sign(letter + digits)), Buffer.from(signature))) return undefined
      const number = [...digits].reduce((total, digit) => total * 32 + alphabet.indexOf(digit), 0)
      return { kind, number }
    },
  }
}

function written(number: number): string {
  return number < 32 ? alphabet.charAt(number) : written(Math.floor(number / 32)) + alphabet.charAt(number % 32)
}
