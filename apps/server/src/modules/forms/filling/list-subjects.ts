import type { FillView } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type Transaction } from '../../../platform/index.ts'
import { eachRoomRecord, findRoomOfPerson, readRoomRecord } from '../../registry/index.ts'
import type { By } from '../desk.ts'
import { readItems } from '../items.ts'
import { type KnownSubject, knowSubjects, type Subject, subjectsIn, viewFill } from '../known.ts'
import { findLastFillings } from '../store/fillings.ts'
import { checkMayFill, getIssued } from './find-form.ts'

type OfGrid = { readonly key: string; readonly gridCode: string }

/** Everybody in a grid whom the form concerns, room by room: what a phone takes along. */
export async function listSubjects(platform: Platform, by: By, { key, gridCode }: OfGrid): Promise<FillView[]> {
  const { database } = platform
  const issued = await getIssued(platform, key)
  if (gridCode.length !== 15) throw new Refusal('input.invalid', { field: 'query.gridCode' })
  await checkMayFill(platform, by, { form: issued.form, gridCode })
  const subjects: Subject[] = []
  for await (const record of eachRoomRecord(platform, gridCode)) subjects.push(...subjectsIn(issued.form, record))
  const known = (await knowSubjects(platform, database, subjects)).filter((one) =>
    domain.concerns(issued.form, one.known),
  )
  await recordAudit(database, {
    action: 'form.viewed',
    personId: by.personId,
    subject: key,
    facts: { title: issued.form.title, gridCode, records: known.length },
  })
  const [items, filled] = await Promise.all([
    readItems(platform),
    findLastFillings(
      database,
      key,
      known.map(({ id }) => id),
    ),
  ])
  return known.map((one) => viewFill(one, { form: issued.form, items, filledAt: filled.get(one.id)?.filledAt }))
}

type OfOne = { readonly key: string; readonly subjectId: string }

export async function getSubject(platform: Platform, by: By, { key, subjectId }: OfOne): Promise<FillView> {
  const { database } = platform
  const { form } = await getIssued(platform, key)
  const subject = await findSubject(platform, database, { form, subjectId })
  await checkMayFill(platform, by, { form, gridCode: subject.record.gridCode })
  await recordAudit(database, {
    action: 'form.viewed',
    personId: by.personId,
    subject: subject.id,
    facts: { form: key, title: form.title },
  })
  const [items, filled] = await Promise.all([readItems(platform), findLastFillings(database, key, [subject.id])])
  return viewFill(subject, { form, items, filledAt: filled.get(subject.id)?.filledAt })
}

type Wanted = { readonly form: Pick<domain.Form, 'subject'>; readonly subjectId: string }

/** As it is in this transaction. */
export async function findSubject(
  platform: Platform,
  tx: Transaction,
  { form, subjectId }: Wanted,
): Promise<KnownSubject> {
  const isRoom = form.subject === 'room'
  const home = isRoom ? { personId: subjectId, roomId: subjectId } : await findRoomOfPerson(tx, subjectId)
  const record = home && (await readRoomRecord(platform, tx, home.roomId))
  if (!home || !record) throw new Refusal('form.subject-gone')
  const [subject] = await knowSubjects(platform, tx, [{ id: home.personId, record, isRoom }])
  if (!subject) throw new Refusal('form.subject-gone')
  return subject
}
