import { incidents } from '@ejia/domain'
import type { Names } from './names.ts'

/** From when the date of a clock is near; null where there is none or its time stands still. */
export function warnAtOf(clock: incidents.Clock, areaCode: string, { timing }: Pick<Names, 'timing'>): string | null {
  const { dueAt, limit, startedAt } = clock
  if (dueAt === undefined || !incidents.isRunning(clock)) return null
  return timing.warnAt({ dueAt, ...(limit === undefined ? {} : { limit }) }, startedAt, areaCode)
}
