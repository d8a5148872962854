import { type accounts, Refusal } from '@ejia/domain'
import { countAttempt } from '../../../platform/index.ts'
import { addressBlock } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'

/** Within an hour; a block may be a whole estate behind one address, and a report has up to nine photos. */
const mostWithinHour = { photo: 1800, voice: 600 } as const

type Upload = {
  readonly kind: keyof typeof mostWithinHour
  readonly actor: accounts.Actor
  readonly address: string
}

/** What anybody may send, nobody shall fill the store with. Staff are known, and not counted. */
export async function limitUploads(
  { database }: Pick<Desk, 'database'>,
  { kind, actor, address }: Upload,
): Promise<void> {
  if (actor.kind === 'staff') return
  const limit = {
    purpose: `upload ${kind}`,
    key: addressBlock(address),
    most: mostWithinHour[kind],
    windowSeconds: 3600,
  }
  const { allowed, retryAfterSeconds } = await countAttempt(database, limit)
  if (!allowed) throw new Refusal('request.too-many', { retryAfterSeconds })
}
