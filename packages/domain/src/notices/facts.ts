import { findDueAt } from './due.ts'
import type { Change, NoticeFacts } from './notice.ts'

/** What may be said to staff; of a confidential matter only that there is something to do, and until when. */
export function factsFor({ after }: Pick<Change, 'after'>, dueAt?: string): NoticeFacts {
  const due = dueAt ?? findDueAt(after)
  const until = due === undefined ? {} : { dueAt: due }
  if (after.confidential) return until
  const { categoryId, place, leadUnitId } = after
  return {
    ...until,
    address: place.address,
    unitId: leadUnitId,
    ...(categoryId === undefined ? {} : { categoryId }),
  }
}
