import { type deadlines, incidents } from '@ejia/domain'

/** What it takes to say who owes what by when. */
export type Reckoning = { readonly city: incidents.City; readonly timing: deadlines.Timing }

/** From when the date of a clock is near; undefined where there is none or its time stands still. */
export function warnAtOf(clock: incidents.Clock, areaCode: string, timing: deadlines.Timing): string | undefined {
  const { dueAt, limit, startedAt } = clock
  if (dueAt === undefined || !incidents.isRunning(clock)) return undefined
  return timing.warnAt({ dueAt, ...(limit === undefined ? {} : { limit }) }, startedAt, areaCode)
}
