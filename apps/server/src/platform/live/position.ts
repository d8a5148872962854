import { parseSnapshot, type Snapshot } from './snapshot.ts'

/** The place of one change in the order changes are sent in. */
export interface Place {
  readonly xid: bigint
  readonly seq: number
}

/**
 * How far a stream got: everything `seen`, and of what became visible by `reading` all up to and including `sent`.
 * This is what travels as the id of an event and returns as Last-Event-ID.
 */
export interface Position {
  readonly seen: Snapshot
  readonly partly?: { readonly reading: Snapshot; readonly sent: Place }
}

export function writePosition({ seen, partly }: Position): string {
  if (!partly) return seen.text
  return `${seen.text}~${partly.reading.text}~${partly.sent.xid}.${partly.sent.seq}`
}

/** Undefined for what is no position of ours; the sender then has to begin anew. */
export function readPosition(text: string): Position | undefined {
  if (text.length > 16_000) return undefined
  const [before, during, place, ...rest] = text.split('~')
  const seen = parseSnapshot(before ?? '')
  if (!seen || rest.length > 0) return undefined
  if (during === undefined) return { seen }
  const reading = parseSnapshot(during)
  const [, xid, seq] = /^(\d{1,20})\.(\d{1,15})$/.exec(place ?? '') ?? []
  if (!reading || xid === undefined || seq === undefined) return undefined
  return { seen, partly: { reading, sent: { xid: BigInt(xid), seq: Number(seq) } } }
}
