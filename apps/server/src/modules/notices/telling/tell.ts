import { notices as domain, type incidents } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type NewChange, publishAll, run, type Transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { addNotices, type NewDelivery, type NewNotice } from '../store/notices.ts'
import { readReach } from './read-reach.ts'

/** What is to be told about one matter, and where it comes from. */
export type Telling = {
  readonly incident: incidents.Incident
  readonly told: readonly domain.Notice[]
  readonly origin: string
}

/** Writes the notices, what is to be sent for them, and lets open screens know. */
export async function tell(
  tx: Transaction,
  desk: Desk,
  { tellings, now }: { readonly tellings: readonly Telling[]; readonly now: string },
): Promise<void> {
  const all = tellings.flatMap(({ told, ...from }) =>
    told.map((notice) => ({ notice, row: asRow(notice, { ...from, now }) })),
  )
  if (all.length === 0) return
  const reach = await readReach(
    desk,
    all.map(({ notice }) => notice),
  )
  const deliveries = all.flatMap(({ notice, row }): NewDelivery[] => {
    const { choice, reachable } = reach(notice)
    const { channels, notBefore } = domain.planDelivery({
      urgent: notice.urgent,
      now,
      choice,
      reachable,
      step: notice.step,
    })
    const [channel, ...rest] = channels
    if (channel === undefined) return []
    const { id: noticeId, incidentId, recipient, urgent } = row
    return [{ id: newId(), noticeId, incidentId, recipient, urgent, channel, rest, notBefore, queuedAt: now }]
  })
  await addNotices(
    tx,
    all.map(({ row }) => row),
    deliveries,
  )
  await run(tx, publishAll(tellings.flatMap(forScreens)))
}

function forScreens({ incident: { id: incidentId, version }, told }: Telling): NewChange[] {
  const topics = told.flatMap(({ recipient }) => (recipient.kind === 'staff' ? [`person:${recipient.personId}`] : []))
  return topics.length === 0 ? [] : [{ topics, incidentId, version }]
}

function asRow(
  { recipient, step, urgent, facts, todo }: domain.Notice,
  { incident, origin, now }: Omit<Telling, 'told'> & { readonly now: string },
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
