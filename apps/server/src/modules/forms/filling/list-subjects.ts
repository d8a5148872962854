import type { FillView } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type Transaction } from '../../../platform/index.ts'
import type { By } from '../desk.ts'
import { readItems } from '../items.ts'
import { type KnownSubject, knowSubjects, viewFill } from '../known.ts'
import { seenMatters } from '../matters.ts'
import { findLastFillings } from '../store/fillings.ts'
import { eachSubject, findOne, type OfForm, type Subject } from '../subjects.ts'
import { checkMayFill, checkMayFillOne, getIssued } from './find-form.ts'

type OfGrid = { readonly key: string; readonly gridCode: string }

/** Everybody and everything in a grid that the form concerns: what a phone takes along. */
export async function listSubjects(platform: Platform, by: By, { key, gridCode }: OfGrid): Promise<FillView[]> {
  const { database } = platform
  const issued = await getIssued(platform, key)
  if (gridCode.length !== 15) throw new Refusal('input.invalid', { field: 'query.gridCode' })
  await checkMayFill(platform, by, { form: issued.form, gridCode })
  const all: Subject[] = []
  for await (const subject of eachSubject(platform, issued.form, gridCode)) all.push(subject)
  const subjects = await seenBy(platform, by, all)
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
  await checkMayFillOne(platform, by, { form, subject })
  await recordAudit(database, {
    action: 'form.viewed',
    personId: by.personId,
    subject: subject.id,
    facts: { form: key, title: form.title },
  })
  const [items, filled] = await Promise.all([readItems(platform), findLastFillings(database, key, [subject.id])])
  return viewFill(subject, { form, items, filledAt: filled.get(subject.id)?.filledAt })
}

/** Whoever fills in a form about matters sees those only that they see anyway. */
async function seenBy(platform: Platform, by: By, subjects: readonly Subject[]): Promise<readonly Subject[]> {
  const matters = subjects.flatMap(({ id, kind }) => (kind === 'incident' ? [id] : []))
  if (matters.length === 0) return subjects
  const seen = await seenMatters(platform, by, matters)
  return subjects.filter(({ id, kind }) => kind !== 'incident' || seen.has(id))
}

type Wanted = { readonly form: OfForm; readonly subjectId: string }

/** As it is in this transaction. */
export async function findSubject(
  platform: Platform,
  tx: Transaction,
  { form, subjectId }: Wanted,
): Promise<KnownSubject> {
  const found = await findOne(platform, tx, { form, subjectId })
  if (!found) throw new Refusal('form.subject-gone')
  const [subject] = await knowSubjects(platform, tx, [found])
  if (!subject) throw new Refusal('form.subject-gone')
  return subject
}
