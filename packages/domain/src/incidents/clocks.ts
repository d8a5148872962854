import type { Clock, ClockKind, ClockLimit, Due } from './incident.ts'
import { later, millisecondsBetween } from './instants.ts'

type Clocks = readonly Clock[]

/** The latest clock of a kind that was not stopped; it may stand still. `of` names the co-handler or the milestone. */
export function findRunning(clocks: Clocks, kind: ClockKind, of?: string): Clock | undefined {
  return clocks.findLast((clock) => isOf(clock, { kind, of }) && clock.stoppedAt === undefined)
}

/** Whether time counts against a clock now: neither stopped nor paused. */
export function isRunning(clock: Clock): boolean {
  return clock.stoppedAt === undefined && clock.pauses.every(({ to }) => to !== undefined)
}

type Beginning = {
  readonly at: string
  readonly of?: string
  readonly name?: string
  readonly dueAt?: string | undefined
  readonly limit?: ClockLimit | undefined
}

/** Starts a clock unless one of its kind runs already. */
export function start(clocks: Clocks, kind: ClockKind, { at, of, name, dueAt, limit }: Beginning): Clocks {
  if (findRunning(clocks, kind, of)) return clocks
  const clock: Clock = {
    kind,
    startedAt: at,
    ...(of === undefined ? {} : { of }),
    ...(name === undefined ? {} : { name }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(dueAt === undefined || limit === undefined ? {} : { limit }),
    pauses: [],
  }
  return [...clocks, clock]
}

export function stop(clocks: Clocks, kinds: readonly ClockKind[], at: string): Clocks {
  return stopWhere(clocks, ({ kind }) => kinds.includes(kind), at)
}

export function stopWhere(clocks: Clocks, isMeant: (clock: Clock) => boolean, at: string): Clocks {
  return clocks.map((clock) =>
    clock.stoppedAt === undefined && isMeant(clock) ? { ...endPause(clock, at), stoppedAt: at } : clock,
  )
}

/** Moves a deadline by hand: the start stays where it is, and no limit speaks for the date any more. */
export function setByHand(clocks: Clocks, kind: ClockKind, dueAt: string | undefined): Clocks {
  const running = findRunning(clocks, kind)
  if (!running || dueAt === undefined) return clocks
  const { limit: _limit, ...rest } = running
  return clocks.map((clock) => (clock === running ? { ...rest, dueAt } : clock))
}

/** Moves deadlines to where they were computed; a limit that came with one is from now on the clock's. */
export function renew(clocks: Clocks, dues: readonly Due[]): Clocks {
  return clocks.map((clock) => {
    const due = clock.stoppedAt === undefined ? dues.find((one) => isOf(clock, one)) : undefined
    if (!due) return clock
    return { ...clock, dueAt: due.dueAt, ...(due.limit === undefined ? {} : { limit: due.limit }) }
  })
}

export function pauseAll(clocks: Clocks, at: string): Clocks {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, pauses: [...clock.pauses, { from: at }] } : clock))
}

/** The deadlines come computed; a log from before that carries none: there the time that stood still is added. */
export function resumeAll(clocks: Clocks, at: string, dues: readonly Due[] | undefined): Clocks {
  const resumed = clocks.map((clock) => {
    const pause = findPause(clock)
    if (!pause) return clock
    const stood = dues ? 0 : millisecondsBetween(pause.from, at)
    return { ...endPause(clock, at), ...(clock.dueAt === undefined ? {} : { dueAt: later(clock.dueAt, stood) }) }
  })
  return renew(resumed, dues ?? [])
}

/** The pause in which a clock stands still now. */
export function findPause({ stoppedAt, pauses }: Clock): Clock['pauses'][number] | undefined {
  const last = pauses.at(-1)
  return stoppedAt === undefined && last !== undefined && last.to === undefined ? last : undefined
}

function isOf(clock: Clock, { kind, of }: { readonly kind: ClockKind; readonly of?: string | undefined }): boolean {
  return clock.kind === kind && (of === undefined || clock.of === of)
}

function endPause(clock: Clock, at: string): Clock {
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)) }
}
