/**
 * What one statement could see, as PostgreSQL writes it: `xmin:xmax:xip,…`. Every transaction below xmin has ended,
 * none from xmax on has begun, and those listed between them were still running.
 */
export interface Snapshot {
  readonly text: string
  readonly xmin: bigint
  readonly xmax: bigint
  readonly running: ReadonlySet<bigint>
}

const form = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20},)*\d{1,20})?$/

export function parseSnapshot(text: string): Snapshot | undefined {
  const [, xmin, xmax, running] = form.exec(text) ?? []
  if (xmin === undefined || xmax === undefined) return undefined
  return {
    text,
    xmin: BigInt(xmin),
    xmax: BigInt(xmax),
    running: new Set((running ?? '').split(',').filter(Boolean).map(BigInt)),
  }
}

export function sees({ xmin, xmax, running }: Snapshot, xid: bigint): boolean {
  if (xid < xmin) return true
  return xid < xmax && !running.has(xid)
}

/** Snapshots of one database see more and more as time goes; this orders two of them. */
export function isLater(one: Snapshot, other: Snapshot): boolean {
  if (one.xmax !== other.xmax) return one.xmax > other.xmax
  return one.running.size < other.running.size
}
