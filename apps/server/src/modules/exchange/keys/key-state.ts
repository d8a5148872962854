import type { ApiKeyView } from '@ejia/contract'

type Dated = { readonly revokedAt: string | null; readonly validUntil: string | null }

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The last day counts as a whole, by the city's clock. */
export function keyState({ revokedAt, validUntil }: Dated, now: Date = new Date()): ApiKeyView['state'] {
  if (revokedAt !== null) return 'revoked'
  return validUntil !== null && validUntil < today.format(now) ? 'expired' : 'valid'
}
