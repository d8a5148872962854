import { notices as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { publish, run, type Transaction } from '../../platform/index.ts'
import { addNotices } from './store/notices.ts'

export type Note = {
  readonly personIds: readonly string[]
  readonly step: domain.NoticeStep
  /** What it is about; with the origin it makes the note the only one of its kind for somebody. */
  readonly subjectId: string
  readonly origin: string
  /** How people call what it is about. */
  readonly name: string
  readonly areaCode: string
  readonly facts: domain.NoticeFacts
}

/** Shown on the screens of these people and sent over no channel: it can wait until they look. */
export async function noteForStaff(tx: Transaction, note: Note): Promise<void> {
  const { personIds, step, subjectId, origin, name, areaCode, facts } = note
  if (personIds.length === 0) return
  const at = new Date().toISOString()
  const notices = personIds.map((personId) => ({
    id: newId(),
    incidentId: subjectId,
    origin,
    recipient: domain.keyOfRecipient({ kind: 'staff', personId }),
    personId,
    step,
    urgent: false,
    confidential: false,
    areaCode,
    caseCode: name,
    facts,
    at,
  }))
  await addNotices(tx, notices, [])
  await run(tx, publish({ topics: personIds.map((personId) => `person:${personId}`) }))
}
