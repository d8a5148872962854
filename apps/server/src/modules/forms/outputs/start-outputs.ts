import { deadlines, forms as domain, schedules } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, recordAudit, type Transaction, transaction } from '../../../platform/index.ts'
import { findPerson } from '../../accounts/index.ts'
import { formVersions } from '../store/forms.ts'
import { addRun } from '../store/output-runs.ts'
import { type EndedBecause, endOutput, lockDueOutputs, type StoredOutput, setNextRun } from '../store/outputs.ts'

/** What is due, each once, however many servers look; what may not go on ends instead. */
export async function startDueOutputs({ database, live }: Platform, now = new Date().toISOString()): Promise<void> {
  await transaction(database, async (tx) => {
    for (const output of await lockDueOutputs(tx, now)) await startOne(tx, output, now)
  })
  live.noteCommit()
}

async function startOne(tx: Transaction, output: StoredOutput, now: string): Promise<void> {
  const { id, formKey, schedule, until, nextRunAt } = output
  const newest = await formVersions.findNewest(tx, { kind: 'form', key: formKey })
  const form = newest?.form
  const because = form ? await findEnd(tx, output, { form, now }) : 'formOver'
  if (because) return await end(tx, output, because)
  await addRun(tx, { id: newId(), outputId: id, dueAt: nextRunAt ?? now })
  if (!form || schedule === null || until === null) return await setNextRun(tx, id, null)
  const next = schedules.nextUntil(schedule, { now, until, validUntil: form.validUntil })
  if (next === undefined) return await end(tx, output, until <= form.validUntil ? 'until' : 'formOver')
  await setNextRun(tx, id, next)
}

type Moment = { readonly form: domain.Form; readonly now: string }

async function findEnd(
  tx: Transaction,
  { schedule, until, requestedBy, connection }: StoredOutput,
  { form, now }: Moment,
): Promise<EndedBecause | undefined> {
  const today = deadlines.dateOfDay(deadlines.dayOf(Date.parse(now)))
  if (until !== null && today > until) return 'until'
  if (domain.stateOfForm(form, today) === 'expired') return schedule === null ? undefined : 'formOver'
  if (schedule === null && connection === null) return undefined
  const asker = await findPerson(tx, requestedBy)
  const isHandler = asker?.memberships.some(
    ({ role, unitId }) => role === 'departmentHandler' && unitId === form.ownerUnitId,
  )
  return asker?.active === true && isHandler === true ? undefined : 'askerGone'
}

async function end(tx: Transaction, { id, requestedBy }: StoredOutput, because: EndedBecause): Promise<void> {
  await endOutput(tx, { id, because, byId: null })
  await recordAudit(tx, { action: 'form.output-ended', personId: requestedBy, subject: id, facts: { because } })
}
