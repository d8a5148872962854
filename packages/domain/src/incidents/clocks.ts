import type { Clock, ClockKind } from './incident.ts'
import { later, millisecondsBetween } from './instants.ts'

type Clocks = readonly Clock[]

export function findRunning(clocks: Clocks, kind: ClockKind): Clock | undefined {
  return clocks.findLast((clock) => clock.kind === kind && clock.stoppedAt === undefined)
}

/** Whether time counts against a clock now: neither stopped nor paused. */
export function isRunning(clock: Clock): boolean {
  return clock.stoppedAt === undefined && clock.pauses.every(({ to }) => to !== undefined)
}

/** Starts a clock unless one of its kind runs already. */
export function start(
  clocks: Clocks,
  kind: ClockKind,
  { at, dueAt }: { at: string; dueAt?: string | undefined },
): Clocks {
  if (findRunning(clocks, kind)) return clocks
  return [...clocks, { kind, startedAt: at, ...(dueAt === undefined ? {} : { dueAt }), pauses: [] }]
}

export function stop(clocks: Clocks, kinds: readonly ClockKind[], at: string): Clocks {
  return clocks.map((clock) =>
    kinds.includes(clock.kind) && clock.stoppedAt === undefined ? { ...endPause(clock, at), stoppedAt: at } : clock,
  )
}

/** Moves the deadline and leaves the start where it is. */
export function retime(clocks: Clocks, kind: ClockKind, dueAt: string | undefined): Clocks {
  const running = findRunning(clocks, kind)
  if (!running || dueAt === undefined) return clocks
  return clocks.map((clock) => (clock === running ? { ...clock, dueAt } : clock))
}

export function pauseAll(clocks: Clocks, at: string): Clocks {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, pauses: [...clock.pauses, { from: at }] } : clock))
}

/** Time that stood still is added to the deadline. */
export function resumeAll(clocks: Clocks, at: string): Clocks {
  return clocks.map((clock) => {
    const pause = clock.pauses.at(-1)
    if (clock.stoppedAt !== undefined || !pause || pause.to !== undefined) return clock
    const stood = millisecondsBetween(pause.from, at)
    return { ...endPause(clock, at), ...(clock.dueAt === undefined ? {} : { dueAt: later(clock.dueAt, stood) }) }
  })
}

function endPause(clock: Clock, at: string): Clock {
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)) }
}
