import { randomInt } from 'node:crypto'
import { accounts as domain, Refusal } from '@ejia/domain'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, which is the library's default, with the least costs that OWASP allows: 19 MiB, two passes. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Without the characters that are misread: no 0, 1, i, l, o. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

export function hashPassword(password: string): Promise<string> {
  return hash(password, costs)
}

let nobodysHash: Promise<string> | undefined

/** Takes as long for a number that nobody has, so that the time does not tell who has an account. */
export async function isRightPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await nobodysHash), password)
  return right && stored != null
}

export function checkNewPassword(password: string, person: { readonly name: string; readonly phone: string }): void {
  if (domain.isGuessable(password, person)) throw new Refusal('password.weak')
}

/** Like `k7mw-29xd-hfae-3rtq`: 79 bits, and can be read out over the phone. */
export function newFirstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
