import type { incidents } from '@ejia/domain'

const hour = 3_600_000
const ordinary = { accept: 24, dispatch: 24, contact: 24, solve: 15 * 24 }
const urgent = { accept: 2, dispatch: 2, contact: 4, solve: 24 }

/** Limits in plain hours from now, the same for every category. */
export function limitsFrom(now: string, isUrgent: boolean): incidents.Limits {
  const hours = isUrgent ? urgent : ordinary
  const after = (count: number) => new Date(Date.parse(now) + count * hour).toISOString()
  return {
    acceptDueAt: after(hours.accept),
    dispatchDueAt: after(hours.dispatch),
    contactDueAt: after(hours.contact),
    solveDueAt: after(hours.solve),
  }
}
