import type { Clock, ClockKind, Incident } from '../incidents/index.ts'
import type { Contribution } from './contributions-of.ts'
import type { IndicatorId } from './definitions.ts'

const measured: { readonly [K in ClockKind]?: IndicatorId } = {
  accept: 'acceptTime',
  dispatch: 'dispatchTime',
  solve: 'solveTime',
}

export function stepTimes({ clocks }: Incident): Contribution[] {
  return clocks.flatMap((clock) => {
    const indicator = measured[clock.kind]
    const { stoppedAt: at } = clock
    if (indicator === undefined || at === undefined) return []
    return [{ indicator, at, hit: false, minutes: minutesRun(clock, at) }]
  })
}

function minutesRun({ startedAt, pauses }: Clock, stoppedAt: string): number {
  const stood = pauses.reduce((sum, { from, to }) => sum + between(from, to ?? stoppedAt), 0)
  return Math.max(0, Math.round((between(startedAt, stoppedAt) - stood) / 60_000))
}

function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}
