import { isRunning } from './clocks.ts'
import type { Clock, ClockKind, Incident } from './incident.ts'
import { isAfter } from './instants.ts'
import { isOpen } from './stage.ts'

/**
 * Whether a matter was, or is, in time. It was solved in time where `solvedAt` does not lie after `dueAt`; it is late
 * from `dueAt` on while it is not solved. Without `dueAt` nothing was promised.
 */
export type Timeliness = { readonly dueAt?: string; readonly solvedAt?: string; readonly closedAt?: string }

/** The steps on which an open matter can be late for the one who reported it. */
const promised: readonly ClockKind[] = ['accept', 'dispatch', 'solve']

/** Of a matter worked on more than once the first deadline that was missed counts, else the last. */
export function timelinessOf(incident: Incident): Timeliness {
  const { stage, resolution, closing } = incident
  const dated = incident.clocks.flatMap((clock) =>
    clock.dueAt === undefined ? [] : [{ ...clock, dueAt: clock.dueAt }],
  )
  if (isOpen(stage)) {
    const [next] = dated.filter((clock) => isRunning(clock) && promised.includes(clock.kind)).toSorted(byDate)
    return next ? { dueAt: next.dueAt } : {}
  }
  if (stage !== 'resolved' && stage !== 'closed') return {}
  const solving = dated.filter(({ kind }) => kind === 'solve')
  const counts = solving.find(isMissed) ?? solving.at(-1)
  return {
    ...(counts ? { dueAt: counts.dueAt } : {}),
    ...(resolution ? { solvedAt: resolution.at } : {}),
    ...(closing ? { closedAt: closing.at } : {}),
  }
}

type Dated = Clock & { readonly dueAt: string }

function isMissed({ dueAt, stoppedAt }: Dated): boolean {
  return stoppedAt !== undefined && isAfter(stoppedAt, dueAt)
}

function byDate(one: Dated, other: Dated): number {
  return Date.parse(one.dueAt) - Date.parse(other.dueAt)
}
