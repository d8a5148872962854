import { type Position, writePosition } from './position.ts'
import { isLater, type Snapshot, sees } from './snapshot.ts'
import type { EventWriter } from './sse.ts'
import { type Change, mostAtOnce, type Reading } from './store.ts'

/** One client's open stream. */
export interface Stream {
  readonly topics: ReadonlySet<string>
  /** Whose it is, for the limit of streams at a time. */
  readonly owner: string
  /** A change under this topic ends the stream: the session it belongs to is over. */
  readonly endOn: string | undefined
  readonly events: EventWriter
  /** Everything visible in here was sent or lies before the beginning. Undefined while the stream catches up. */
  seen: Snapshot | undefined
  /** The server's readings that came in meanwhile. */
  readonly waiting: Reading[]
}

/** Sends what the stream has not had yet of a reading; the changes are those under its topics. */
export function deliver(stream: Stream, reading: Reading): void {
  const { seen } = stream
  if (seen === undefined) {
    stream.waiting.push(reading)
    return
  }
  if (!isLater(reading.seen, seen)) return
  if (hasGap(seen, reading)) return reset(stream, reading.seen)
  const changes = reading.changes.filter(({ xid }) => !sees(seen, xid))
  sendAll(stream, seen, { ...reading, changes })
}

/**
 * Sends what a resuming stream missed. Where it broke off inside an earlier reading, the rest of that one comes
 * first, so that every event's id still says exactly what was sent before it.
 */
export function sendMissed(stream: Stream, { seen, partly }: Position, missed: Reading): void {
  if (partly === undefined) {
    sendAll(stream, seen, missed)
    return
  }
  const isRest = ({ xid }: Change) => sees(partly.reading, xid)
  sendAll(stream, seen, { ...missed, seen: partly.reading, changes: missed.changes.filter(isRest) })
  const changes = missed.changes.filter((change) => !isRest(change))
  sendAll(stream, partly.reading, { ...missed, changes })
}

/** Whether changes after `seen` are gone, because they were cleaned away, or are too many to send. */
export function hasGap(seen: Snapshot, { horizon, changes }: Reading): boolean {
  return horizon >= seen.xmin || changes.length > mostAtOnce
}

/** The screen cannot be brought up to date change by change: it is told to read its lists afresh. */
export function reset(stream: Stream, seen: Snapshot): void {
  stream.events.write({ name: 'reset', data: {}, id: seen.text })
  begin(stream, seen)
}

/** From here on the stream is up to date, but for what was read while it was catching up. */
export function begin(stream: Stream, seen: Snapshot): void {
  stream.seen = seen
  for (const reading of stream.waiting.splice(0)) deliver(stream, reading)
}

/** Keeps the line open and tells the client how far it is although nothing concerned it. */
export function beat(stream: Stream, cursor: Snapshot | undefined): void {
  if (stream.seen === undefined) return
  if (cursor && isLater(cursor, stream.seen)) stream.seen = cursor
  stream.events.write({ id: stream.seen.text })
}

function sendAll(stream: Stream, seen: Snapshot, reading: Reading): void {
  const shown = reading.changes.filter(({ incidentId, version }) => incidentId !== null && version !== null)
  for (const change of shown) {
    const position =
      change === shown.at(-1) ? { seen: reading.seen } : { seen, partly: { reading: reading.seen, sent: change } }
    stream.events.write({
      name: 'change',
      data: { incidentId: change.incidentId, version: change.version },
      id: writePosition(position),
    })
  }
  stream.seen = reading.seen
  const { endOn } = stream
  if (endOn !== undefined && reading.changes.some(({ topics }) => topics.includes(endOn))) stream.events.end()
}
