import { notices as domain } from '@ejia/domain'
import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'
import type { Place } from '../cursor.ts'
import { Facts } from './stored.ts'

/** A notice as it is written, with what is to be sent for it. */
export type NewNotice = {
  readonly id: string
  readonly incidentId: string
  readonly origin: string
  readonly recipient: string
  readonly personId?: string
  readonly reporterId?: string
  readonly step: domain.NoticeStep
  readonly urgent: boolean
  readonly confidential: boolean
  readonly areaCode: string
  readonly caseCode: string
  readonly facts: domain.NoticeFacts
  readonly todo?: string
  readonly at: string
}

export type NewDelivery = {
  readonly id: string
  readonly noticeId: string
  readonly incidentId: string
  readonly recipient: string
  readonly urgent: boolean
  readonly channel: domain.Channel
  readonly rest: readonly domain.Channel[]
  readonly notBefore: string
  readonly queuedAt: string
}

/** Writes what is not there yet, and deliveries of those that were written. */
export async function addNotices(
  tx: Transaction,
  notices: readonly NewNotice[],
  deliveries: readonly NewDelivery[],
): Promise<number> {
  if (notices.length === 0) return 0
  return run(
    tx,
    sql`
    with added as (
      insert into notices.notice (id, incident_id, origin, recipient, person_id, reporter_id, step, urgent,
        confidential, area_code, case_code, facts, todo, at)
      select id, "incidentId", origin, recipient, "personId", "reporterId", step, urgent, confidential, "areaCode",
        "caseCode", facts, todo, at
      from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n (
        id uuid, "incidentId" uuid, origin text, recipient text, "personId" uuid, "reporterId" uuid, step text,
        urgent boolean, confidential boolean, "areaCode" text, "caseCode" text, facts jsonb, todo text, at timestamptz)
      on conflict (incident_id, origin, recipient) do nothing
      returning id
    )
    insert into notices.delivery (id, notice_id, incident_id, recipient, urgent, channel, rest, status, not_before, queued_at)
    select d.id, "noticeId", "incidentId", recipient, urgent, channel, rest, 'queued', "notBefore", "queuedAt"
    from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d (
      id uuid, "noticeId" uuid, "incidentId" uuid, recipient text, urgent boolean, channel text, rest text[],
      "notBefore" timestamptz, "queuedAt" timestamptz)
    join added on added.id = "noticeId"`,
  )
}

export async function addDeliveries(tx: Transaction, deliveries: readonly NewDelivery[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.delivery (id, notice_id, incident_id, recipient, urgent, channel, rest, status, not_before, queued_at)
    select d.id, "noticeId", "incidentId", recipient, urgent, channel, rest, 'queued', "notBefore", "queuedAt"
    from jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb) as d (
      id uuid, "noticeId" uuid, "incidentId" uuid, recipient text, urgent boolean, channel text, rest text[],
      "notBefore" timestamptz, "queuedAt" timestamptz)`,
  )
}

export type Overtaking = {
  readonly incidentId: string
  /** Where the newest news come from, which are not older than themselves. */
  readonly origin: string
  /** Steps that are owed still. */
  readonly owed: readonly string[]
  readonly older: readonly domain.NoticeStep[]
}

/** What nobody needs to be told any more: steps that are settled, and a reporter's older news. */
export async function overtake(tx: Transaction, overtakings: readonly Overtaking[], now: string): Promise<void> {
  if (overtakings.length === 0) return
  const matters = sql`jsonb_to_recordset(${JSON.stringify(overtakings)}::jsonb) as matter (
    "incidentId" uuid, origin text, owed text[], older text[])`
  const isOver = sql`
    ((todo is not null and not todo = any(owed)) or (step = any(older) and notice.origin <> matter.origin))`
  await run(
    tx,
    sql`
    update notices.delivery set status = 'overtaken', ended_at = ${now} from notices.notice, ${matters}
    where delivery.incident_id = "incidentId" and delivery.status = 'queued' and notice.id = delivery.notice_id
      and ${isOver}`,
  )
  await run(
    tx,
    sql`
    update notices.notice set undelivered_at = null from ${matters}
    where notice.incident_id = "incidentId" and undelivered_at is not null and told_at is null and ${isOver}`,
  )
}

const ReporterNews = z.object({
  id: z.string(),
  incidentId: z.string(),
  recipient: z.string(),
  step: z.enum(domain.reporterSteps),
})

/** What those who reported were told about matters. */
export function listReporterNews(tx: Transaction, incidentIds: readonly string[]) {
  return rows(
    tx,
    ReporterNews,
    sql`
    select id, incident_id, recipient, step from notices.notice
    where incident_id = any(${incidentIds}::uuid[]) and step = any(${domain.reporterSteps}::text[])`,
  )
}

/** Words that were hidden in a matter must not go out any more, nor be read in what went out. */
export async function eraseWords(tx: Transaction, incidentIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`update notices.notice set facts = facts - 'reason' - 'more' - 'address' where incident_id = any(${incidentIds}::uuid[])`,
  )
}

const OwnNotice = z.object({
  id: z.string(),
  at: z.string(),
  incidentId: z.string(),
  caseCode: z.string(),
  step: z.enum(domain.noticeSteps),
  urgent: z.boolean(),
  facts: Facts,
  exactAt: z.string(),
})
type OwnNotice = z.infer<typeof OwnNotice>

export type NoticePage = {
  readonly before?: Place | undefined
  readonly limit: number
}

/** What one of the staff was told, newest first. */
export function listOwnNotices(tx: Transaction, personId: string, { before, limit }: NoticePage): Promise<OwnNotice[]> {
  return rows(
    tx,
    OwnNotice,
    sql`
    select id, at, incident_id, case_code, step, urgent, facts, at::text as exact_at
    from notices.notice
    where person_id = ${personId} ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : empty}
    order by at desc, id desc
    limit ${limit}`,
  )
}

const ToldReporter = z.object({
  id: z.string(),
  at: z.string(),
  caseCode: z.string(),
  step: z.enum(domain.reporterSteps),
  facts: Facts,
})

/** What reporters were told, newest first. */
export function listReporterNotices(tx: Transaction, reporterIds: readonly string[]) {
  return rows(
    tx,
    ToldReporter,
    sql`
    select id, at, case_code, step, facts from notices.notice
    where reporter_id = any(${reporterIds}::uuid[])
    order by at desc, id desc limit 100`,
  )
}
