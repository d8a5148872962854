import { Refusal } from '@ejia/domain'
import { countAttempt } from '../../../platform/index.ts'
import { addressBlock } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'

/** From where a report comes; the device is a number that it made up for itself. */
export type Whence = {
  readonly device?: string | undefined
  readonly phone?: string | undefined
  readonly address: string
}

export type Often = 'device' | 'phone' | 'network'

const windowSeconds = 3600

/** Within an hour: from how many on a person looks first, and how many there can be. A block may be a whole estate. */
const limits: Readonly<Record<Often, { readonly few: number; readonly most: number }>> = {
  device: { few: 6, most: 30 },
  phone: { few: 6, most: 30 },
  network: { few: 150, most: 600 },
}

/**
 * Counts a report and answers what there is unusually much of. Too much is refused, with how long to wait; what was
 * written stays on the phone. Only digests are kept, and only for the hour.
 */
export async function limitReports(
  { database }: Pick<Desk, 'database'>,
  { device, phone, address }: Whence,
): Promise<Often[]> {
  const keys = { device, phone, network: addressBlock(address) } as const
  const often: Often[] = []
  for (const kind of ['device', 'phone', 'network'] as const) {
    const key = keys[kind]
    if (key === undefined) continue
    const { few, most } = limits[kind]
    const attempt = await countAttempt(database, { purpose: `report ${kind}`, key, most, windowSeconds })
    if (!attempt.allowed) throw new Refusal('request.too-many', { retryAfterSeconds: attempt.retryAfterSeconds })
    if (attempt.used > few) often.push(kind)
  }
  return often
}
