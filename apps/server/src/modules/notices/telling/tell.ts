import { notices as domain, type incidents } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { publish, run, type Transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { addNotices, type NewDelivery, type NewNotice } from '../store/notices.ts'
import { readReach } from './read-reach.ts'

type Telling = {
  readonly incident: incidents.Incident
  readonly told: readonly domain.Notice[]
  readonly origin: string
  readonly now: string
}

/** Writes the notices, what is to be sent for them, and lets open screens know. */
export async function tell(tx: Transaction, desk: Desk, { incident, told, origin, now }: Telling): Promise<void> {
  if (told.length === 0) return
  const reach = await readReach(tx, desk, told)
  const notices = told.map((notice) => asRow(notice, { incident, origin, now }))
  const deliveries = told.flatMap((notice, index): NewDelivery[] => {
    const row = notices[index]
    const { choice, reachable } = reach(notice)
    const { channels, notBefore } = domain.planDelivery({ urgent: notice.urgent, now, choice, reachable })
    const [channel, ...rest] = channels
    if (row === undefined || channel === undefined) return []
    const { id: noticeId, incidentId, recipient, urgent } = row
    return [{ id: newId(), noticeId, incidentId, recipient, urgent, channel, rest, notBefore, queuedAt: now }]
  })
  await addNotices(tx, notices, deliveries)
  const people = notices.flatMap(({ personId }) => (personId === undefined ? [] : [`person:${personId}`]))
  if (people.length > 0)
    await run(tx, publish({ topics: [...new Set(people)], incidentId: incident.id, version: incident.version }))
}

function asRow(
  { recipient, step, urgent, facts, todo }: domain.Notice,
  { incident, origin, now }: Omit<Telling, 'told'>,
): NewNotice {
  const { id: incidentId, confidential, place, caseCode } = incident
  return {
    id: newId(),
    incidentId,
    origin,
    recipient: domain.keyOfRecipient(recipient),
    ...(recipient.kind === 'staff' ? { personId: recipient.personId } : { reporterId: recipient.reporterId }),
    step,
    urgent,
    confidential,
    areaCode: place.areaCode,
    caseCode,
    facts,
    ...(todo === undefined ? {} : { todo: domain.keyOfTodo(todo) }),
    at: now,
  }
}
