import { createHash } from 'node:crypto'
import type { api, Filling, ReplyOf } from '@ejia/contract'
import { forms as domain, Refusal } from '@ejia/domain'
import canonicalize from 'canonicalize'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { registryRules } from '../../registry/index.ts'
import { dayOf } from '../day-of.ts'
import type { By, Issued } from '../desk.ts'
import { type ItemBook, readItems } from '../items.ts'
import type { KnownSubject } from '../known.ts'
import { addFilling, findFilling, lockFilling } from '../store/fillings.ts'
import { checkInForce, checkMayFillOne, getVersion } from './find-form.ts'
import { findSubject } from './list-subjects.ts'
import { writeFacts } from './write-facts.ts'

type Reply = ReplyOf<typeof api.fillForm>
type Sent = Filling & { readonly key: string }

/** From a desk or a phone's outbox: it may come late and twice, and acts once. */
export async function fillForm(platform: Platform, by: By, sent: Sent): Promise<Reply> {
  if (Date.parse(sent.filledAt) > Date.now() + 10 * 60_000)
    throw new Refusal('input.invalid', { field: 'body.filledAt' })
  const issued = await getVersion(platform, sent.key, sent.version)
  checkInForce(issued, dayOf(sent.filledAt))
  const items = await readItems(platform)
  const { today } = await registryRules(platform.database)
  const fingerprint = createHash('sha256')
    .update(canonicalize(sent) ?? '')
    .digest('hex')
  const reply = await transaction(platform.database, async (tx): Promise<Reply> => {
    await lockFilling(tx, sent.fillingId)
    const before = await findFilling(tx, sent.fillingId)
    if (before) {
      if (before.fingerprint !== fingerprint || before.filledBy !== by.personId) throw new Refusal('form.used-already')
      return { id: sent.fillingId, added: before.added, waiting: before.waiting, again: true }
    }
    await lockFilling(tx, sent.subjectId)
    const subject = await findSubject(platform, tx, { form: issued.form, subjectId: sent.subjectId })
    await checkMayFillOne(platform, by, { form: issued.form, subject })
    return write({ platform, tx, by, sent, issued, items, subject, today, fingerprint })
  })
  platform.live.noteCommit()
  return reply
}

type Writing = {
  readonly platform: Platform
  readonly tx: Transaction
  readonly by: By
  readonly sent: Sent
  readonly issued: Issued
  readonly items: ItemBook
  readonly subject: KnownSubject
  readonly today: string
  readonly fingerprint: string
}

async function write(writing: Writing): Promise<Reply> {
  const { platform, tx, by, sent, issued, items, subject, today, fingerprint } = writing
  const { form, key, version } = issued
  const planned = domain.planFill(form, items, subject.known)
  const read = domain.readAnswers({ form, items, planned, answers: sent.answers, today })
  if (read.faults.length > 0) throw new Refusal('form.answers', { faults: read.faults })
  const burden = domain.burdenOf([planned])
  const { waiting, store } = await writeFacts(platform, tx, {
    byId: by.personId,
    memberships: by.memberships,
    unitId: form.ownerUnitId,
    items,
    subject,
    origin: { fillingId: sent.fillingId },
    said: [...read.added, ...read.corrected],
  })
  await addFilling(tx, {
    id: sent.fillingId,
    fingerprint,
    formKey: key,
    formVersion: version,
    subjectId: subject.id,
    gridCode: subject.record.gridCode,
    ownSealed: platform.vault.seal(JSON.stringify(read.own), sent.fillingId),
    ...burden,
    added: read.added.length,
    waiting,
    filledBy: by.personId,
    filledAt: sent.filledAt,
  })
  await store()
  return { id: sent.fillingId, added: read.added.length, waiting, again: false }
}
