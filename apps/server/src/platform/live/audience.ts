import type { Snapshot } from './snapshot.ts'
import type { Change, Reading } from './store.ts'
import { beat, deliver, reset, type Stream } from './stream.ts'

/** The open streams of this server, found by topic. */
export interface Audience {
  readonly streams: Set<Stream>
  readonly byTopic: Map<string, Set<Stream>>
}

export function emptyAudience(): Audience {
  return { streams: new Set(), byTopic: new Map() }
}

export function join({ streams, byTopic }: Audience, stream: Stream): void {
  streams.add(stream)
  for (const topic of topicsOf(stream)) {
    const followers = byTopic.get(topic) ?? new Set()
    byTopic.set(topic, followers.add(stream))
  }
}

export function leave({ streams, byTopic }: Audience, stream: Stream): void {
  streams.delete(stream)
  for (const topic of topicsOf(stream)) {
    const followers = byTopic.get(topic)
    followers?.delete(stream)
    if (followers?.size === 0) byTopic.delete(topic)
  }
}

export function countOf({ byTopic }: Audience, owner: string): number {
  return byTopic.get(ownedBy(owner))?.size ?? 0
}

/** Touches only the streams a change concerns, however many are open; or all, where the reading has a gap. */
export function fanOut(audience: Audience, reading: Reading, reach: 'concerned' | 'all'): void {
  const concerned = new Map<Stream, Change[]>()
  for (const change of reading.changes) {
    for (const stream of followersOf(audience, change)) {
      const changes = concerned.get(stream)
      if (changes) changes.push(change)
      else concerned.set(stream, [change])
    }
  }
  for (const stream of reach === 'all' ? audience.streams : concerned.keys())
    deliver(stream, { ...reading, changes: concerned.get(stream) ?? [] })
}

export function resetAll({ streams }: Audience, seen: Snapshot): void {
  for (const stream of streams) if (stream.seen) reset(stream, seen)
}

export function beatAll({ streams }: Audience, cursor: Snapshot | undefined): void {
  for (const stream of streams) beat(stream, cursor)
}

function followersOf({ byTopic }: Audience, { topics }: Change): Set<Stream> {
  const followers = new Set<Stream>()
  for (const topic of topics) for (const stream of byTopic.get(topic) ?? []) followers.add(stream)
  return followers
}

function topicsOf({ topics, endOn, owner }: Stream): readonly string[] {
  return [...topics, ownedBy(owner), ...(endOn === undefined ? [] : [endOn])]
}

/** Kept among the topics, where nobody publishes under it, so that counting an owner's streams is one look-up. */
function ownedBy(owner: string): string {
  return `streams of ${owner}`
}
