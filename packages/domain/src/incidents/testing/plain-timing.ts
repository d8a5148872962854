import type { Limits, Timed, Timing } from '../../deadlines/index.ts'
import { later, millisecondsBetween } from '../instants.ts'

const hour = 3_600_000

type Kind = Exclude<keyof Limits, 'milestones'>

/** Limits in plain hours; milestones by name, which is their id too. */
export type Hours = { readonly [K in Kind]?: number } & { readonly milestones?: Readonly<Record<string, number>> }

/** Hours that pass on every day alike: what a calendar adds is tested where calendars are. */
export function plainTiming(hoursFor: (timed: Timed) => Hours): Timing {
  return {
    limitsFor(timed, at) {
      const { milestones = {}, ...hours } = hoursFor(timed)
      const term = (amount: number) => ({ dueAt: later(at, amount * hour), limit: { amount, unit: 'hours' as const } })
      return {
        ...Object.fromEntries(Object.entries(hours).map(([kind, amount]) => [kind, term(amount)])),
        milestones: Object.entries(milestones).map(([name, amount]) => ({ id: name, name, ...term(amount) })),
      }
    },
    afterPause: ({ dueAt }, { from, to }) => later(dueAt, millisecondsBetween(from, to)),
    again: ({ dueAt, limit }, { startedAt, pauses }) => {
      const stood = pauses.reduce((sum, { from, to }) => sum + millisecondsBetween(from, to), 0)
      return limit ? later(startedAt, limit.amount * hour + stood) : dueAt
    },
    warnAt: ({ dueAt }, startedAt) => later(dueAt, -millisecondsBetween(startedAt, dueAt) / 4),
  }
}
