import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { type By, refOf, unitsById } from '../desk.ts'
import { listFactClaims } from '../store/claims.ts'
import { findSubject } from './list-subjects.ts'

type Asked = InputOf<typeof api.listFactHistory>['query']

/** Whose word it was and when, newest first; what they said is not in it. */
export async function listFactHistory(
  platform: Platform,
  by: By,
  { subjectId, item }: Asked,
): Promise<ReplyOf<typeof api.listFactHistory>> {
  const subject = await findSubject(platform, platform.database, {
    form: { subject: item.startsWith('room.') ? 'room' : 'person' },
    subjectId,
  })
  const isHere = by.memberships.some(({ areaCode }) => accounts.isWithinScope(areaCode, subject.record.gridCode))
  if (!isHere) throw new Refusal('not-found')
  const [claims, units] = await Promise.all([listFactClaims(platform.database, subject.id, item), unitsById(platform)])
  return claims.map(({ at, unitId, standing }) => ({ at, source: refOf(units, unitId), standing }))
}
