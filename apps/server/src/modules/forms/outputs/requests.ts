import type { api, FormOutput, InputOf } from '@ejia/contract'
import { deadlines, type forms as domain, Refusal, schedules } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { enqueue, type Platform, recordAudit, run, type Transaction, transaction } from '../../../platform/index.ts'
import { type By, unitsById } from '../desk.ts'
import { getIssued } from '../filling/find-form.ts'
import { isMaker, mayFillAtDesk } from '../scope.ts'
import { withdrawRuns } from '../store/output-runs.ts'
import { addOutput, decideOutput, endOutput, lockOutput, type StoredOutput } from '../store/outputs.ts'
import { findConnection } from './connections.ts'
import { getOutputView, mayDecide, mayWithdraw } from './view-outputs.ts'

export const startOutputsTask = 'forms.outputs-start'
const validDays = 7

type Asked = InputOf<typeof api.requestFormOutput>['body'] & { readonly key: string }

/** Once by whoever fills it in there; on a schedule, or to be sent, by its department alone. */
export async function requestOutput(platform: Platform, by: By, { key, ...asked }: Asked): Promise<FormOutput> {
  const { form } = await getIssued(platform, key)
  const { areaCode, schedule, until, connection } = asked
  const units = await unitsById(platform)
  const ownerArea = units.get(form.ownerUnitId)?.areaCode
  if (!mayFillAtDesk(by, { ownerUnitId: form.ownerUnitId, ownerArea }, areaCode)) throw new Refusal('form.outside-area')
  if ((schedule !== null || connection !== null) && !isMaker(by, form.ownerUnitId))
    throw new Refusal('form.output-owner')
  checkSpan(form, asked)
  if (connection !== null && !findConnection(platform, units, { name: connection, unitId: form.ownerUnitId }))
    throw new Refusal('form.output-connection', { field: 'body.connection' })
  const id = newId()
  const format = form.layout ? asked.format : 'pdf'
  await transaction(platform.database, async (tx) => {
    await addOutput(tx, { id, formKey: key, ...asked, format, requestedBy: by.personId })
    const { purpose } = asked
    const facts = { form: key, title: form.title, areaCode, purpose, format, schedule, until, connection }
    await recordAudit(tx, { action: 'form.output-requested', personId: by.personId, subject: id, facts })
  })
  return getOutputView(platform, by, id)
}

function checkSpan({ validUntil }: domain.Form, { schedule, until }: Pick<Asked, 'schedule' | 'until'>): void {
  if (schedule === null && until === null) return
  const now = new Date().toISOString()
  if (schedule === null || until === null || !schedules.isSpan({ now, until, validUntil }))
    throw new Refusal('form.output-until', { field: 'body.until' })
}

type Decision = InputOf<typeof api.decideFormOutput>['body'] & { readonly id: string }

export async function decide(platform: Platform, by: By, { id, approved, reason }: Decision): Promise<FormOutput> {
  await transaction(platform.database, async (tx) => {
    const stored = await lockOutput(tx, id)
    if (!stored || !mayDecide(by, stored)) throw new Refusal('not-found')
    if (stored.requestedBy === by.personId) throw new Refusal('export.own-request')
    if (stored.decidedAt !== null) throw new Refusal('export.decided')
    if (stored.endedAt !== null) throw new Refusal('form.output-over')
    const nextRunAt = approved ? await firstRunAt(platform, stored) : null
    const days = stored.schedule === null ? validDays : null
    await decideOutput(tx, { id, byId: by.personId, approved, days, nextRunAt })
    if (approved && stored.schedule === null) await startNow(tx)
    const facts = { approved, ...(reason === undefined ? {} : { reason }) }
    await recordAudit(tx, { action: 'form.output-decided', personId: by.personId, subject: id, facts })
  })
  platform.live.noteCommit()
  return getOutputView(platform, by, id)
}

async function firstRunAt(platform: Platform, { formKey, schedule, until }: StoredOutput): Promise<string> {
  const now = new Date().toISOString()
  if (schedule === null || until === null) return now
  const { form } = await getIssued(platform, formKey)
  const at = schedules.nextUntil(schedule, { now, until, validUntil: form.validUntil })
  if (at === undefined)
    throw new Refusal('form.output-over', { until, today: deadlines.dateOfDay(deadlines.dayOf(Date.parse(now))) })
  return at
}

async function startNow(tx: Transaction): Promise<void> {
  await run(tx, enqueue(startOutputsTask, {}))
}

/** What lies ready is gone too: whoever takes it back mostly does because something is wrong with it. */
export async function withdrawOutput(platform: Platform, by: By, id: string): Promise<FormOutput> {
  await getOutputView(platform, by, id)
  await transaction(platform.database, async (tx) => {
    const stored = await lockOutput(tx, id)
    if (!stored || !(await mayWithdraw(platform, by, stored))) throw new Refusal('form.output-over')
    await endOutput(tx, { id, because: 'withdrawn', byId: by.personId })
    await withdrawRuns(tx, id)
    await recordAudit(tx, { action: 'form.output-withdrawn', personId: by.personId, subject: id })
  })
  return getOutputView(platform, by, id)
}
