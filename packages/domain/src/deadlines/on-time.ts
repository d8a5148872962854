/** What was owed by a date. */
export type Owed = { readonly dueAt?: string; readonly doneAt?: string }

/** `onTime` of `of`; shown as both numbers, a share only beside them. */
export type OnTime = { readonly onTime: number; readonly of: number }

/**
 * Done in time, of everything done and everything that is late and still open. What is open and not yet due says
 * nothing yet, and what never had a date can be neither.
 */
export function countOnTime(owed: Iterable<Owed>, now: string): OnTime {
  let onTime = 0
  let of = 0
  for (const { dueAt, doneAt } of owed) {
    if (dueAt === undefined) continue
    const isLate = Date.parse(doneAt ?? now) > Date.parse(dueAt)
    if (doneAt === undefined && !isLate) continue
    of += 1
    if (!isLate) onTime += 1
  }
  return { onTime, of }
}
