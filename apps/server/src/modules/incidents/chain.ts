import { createHash } from 'node:crypto'
import type { incidents } from '@ejia/domain'
import canonicalize from 'canonicalize'

export const digests = ['sha256', 'sm3'] as const
export type Digest = (typeof digests)[number]

/** An event as it is written: sealed with a hash over itself and the hash of the one before it. */
export type ChainedEvent = {
  readonly incidentId: string
  readonly version: number
  readonly type: incidents.EventType
  readonly data: Omit<incidents.IncidentEvent, 'type'>
  readonly at: string
  readonly actedBy: incidents.ActedBy
  readonly commandId: string
  readonly digest: Digest
  readonly prevHash: string | null
  readonly hash: string
}

/** Seals events of one matter, in their order, onto the log's present end. */
export function chain(
  events: readonly incidents.LoggedEvent[],
  {
    commandId,
    digest,
    prevHash,
  }: { readonly commandId: string; readonly digest: Digest; readonly prevHash: string | null },
): ChainedEvent[] {
  let end = prevHash
  return events.map(({ incidentId, version, at, actedBy, event: { type, ...data } }) => {
    const unsealed = { incidentId, version, type, data, at, actedBy, commandId, digest, prevHash: end }
    const hash = hashOf(unsealed)
    end = hash
    return { ...unsealed, hash }
  })
}

/** The version at which a log is first broken: a gap, a hash that does not follow, or content that was altered. */
export function findBreak(log: readonly ChainedEvent[]): number | undefined {
  let end: string | null = null
  for (const [index, { hash, ...unsealed }] of log.entries()) {
    const isNext = unsealed.version === index + 1 && unsealed.prevHash === end
    if (!isNext || hashOf(unsealed) !== hash) return index + 1
    end = hash
  }
  return undefined
}

function hashOf({ digest, ...sealed }: Omit<ChainedEvent, 'hash'>): string {
  const text = canonicalize(sealed)
  if (text === undefined) throw new Error('an event cannot be written as JSON')
  return createHash(digest).update(text).digest('hex')
}
