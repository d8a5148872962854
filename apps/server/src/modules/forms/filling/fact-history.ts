import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, forms as domain, Refusal } from '@ejia/domain'
import type { Platform } from '../../../platform/index.ts'
import { type By, refOf, unitsById } from '../desk.ts'
import { readItems } from '../items.ts'
import { seenMatters } from '../matters.ts'
import { listFactClaims } from '../store/claims.ts'
import { findSubject } from './list-subjects.ts'

type Asked = InputOf<typeof api.listFactHistory>['query']

/** Whose word it was and when, newest first; what they said is not in it. */
export async function listFactHistory(
  platform: Platform,
  by: By,
  { subjectId, item }: Asked,
): Promise<ReplyOf<typeof api.listFactHistory>> {
  const items = await readItems(platform)
  const kind = domain.formSubjectOf(item)
  const form = { subject: kind, ownerUnitId: items.get(item)?.ownerUnitId }
  const subject = await findSubject(platform, platform.database, { form, subjectId })
  const isHere = by.memberships.some(({ areaCode }) => accounts.isWithinScope(areaCode, subject.record.gridCode))
  const isSeen = kind !== 'incident' || (await seenMatters(platform, by, [subject.id])).has(subject.id)
  if (!isHere || !isSeen) throw new Refusal('not-found')
  const [claims, units] = await Promise.all([listFactClaims(platform.database, subject.id, item), unitsById(platform)])
  return claims.map(({ at, unitId, standing }) => ({ at, source: refOf(units, unitId), standing }))
}
