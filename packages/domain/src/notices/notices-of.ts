import { canSee } from '../incidents/index.ts'
import { type Change, keyOfRecipient, type Notice, type World } from './notice.ts'
import { reporterNotices } from './reporter-notices.ts'
import { staffNotices } from './staff-notices.ts'

/** Whom to tell what after a change: at most one thing to each. */
export function noticesOf(change: Change, world: World): Notice[] {
  const told = new Map<string, Notice>()
  for (const notice of [...staffNotices(change, world), ...reporterNotices(change)]) {
    const key = keyOfRecipient(notice.recipient)
    if (!told.has(key) && mayKnow(notice, change, world) && !acted(notice, change)) told.set(key, notice)
  }
  return [...told.values()]
}

function mayKnow({ recipient }: Notice, { after }: Change, { city, people }: World): boolean {
  if (recipient.kind === 'reporter')
    return after.reporters.some(({ reporterId }) => reporterId === recipient.reporterId)
  const person = people.find(recipient.personId)
  return person !== undefined && canSee(person, after, city)
}

function acted({ recipient }: Notice, { events }: Change): boolean {
  return events.some(({ actedBy }) =>
    recipient.kind === 'staff'
      ? actedBy.kind === 'staff' && actedBy.personId === recipient.personId
      : actedBy.kind === 'resident' && actedBy.reporterId === recipient.reporterId,
  )
}
