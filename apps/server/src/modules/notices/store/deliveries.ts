import { notices as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, prepared, rows, run, type Transaction } from '../../../platform/index.ts'
import type { RefusedBecause } from '../channels/channel.ts'

const Claimed = z.object({
  id: z.string(),
  noticeId: z.string(),
  incidentId: z.string(),
  recipient: z.string(),
  personId: z.string().nullable(),
  reporterId: z.string().nullable(),
  channel: z.enum(domain.channels),
  rest: z.array(z.enum(domain.channels)),
  urgent: z.boolean(),
  attempts: z.number(),
  triedAt: z.string(),
  step: z.enum(domain.noticeSteps),
  facts: z.custom<domain.NoticeFacts>((value) => typeof value === 'object' && value !== null),
  caseCode: z.string(),
  todo: z.string().nullable(),
})
export type Claimed = z.infer<typeof Claimed>

export type Claim = {
  readonly now: string
  readonly channels: readonly domain.Channel[]
  readonly limit: number
  /** After this, whoever took it is taken to be dead. */
  readonly leaseUntil: string
}

/** Takes what is due into hand: for each person and channel everything at once, so that it can be one message. */
export function claimDeliveries(tx: Transaction, { now, channels, limit, leaseUntil }: Claim): Promise<Claimed[]> {
  return rows(
    tx,
    Claimed,
    prepared(
      'notices.claim',
      sql`
      with due as (
        select distinct recipient, channel from (
          select recipient, channel from notices.delivery
          where status = 'queued' and not_before <= ${now} and channel = any(${channels}::text[])
          order by urgent desc, not_before limit ${limit} for update skip locked
        ) as longest
      ), taken as (
        select id from notices.delivery join due using (recipient, channel)
        where status = 'queued' and not_before <= ${now}
        for update of delivery skip locked
      ), claimed as (
        update notices.delivery set status = 'sending', lease_until = ${leaseUntil}, attempts = attempts + 1,
          tried_at = coalesce(tried_at, ${now})
        from taken where delivery.id = taken.id
        returning delivery.*
      )
      select claimed.id, notice_id, claimed.incident_id, claimed.recipient, person_id, reporter_id, channel, rest,
        claimed.urgent, attempts, tried_at, step, facts, case_code, todo
      from claimed join notices.notice on notice.id = notice_id
      order by at, claimed.id`,
    ),
  )
}

/** Those whose server died with them in hand: nobody knows whether they went out. */
export function claimAbandoned(tx: Transaction, now: string, limit: number): Promise<Claimed[]> {
  return rows(
    tx,
    Claimed,
    sql`
    select delivery.id, notice_id, delivery.incident_id, delivery.recipient, person_id, reporter_id, channel, rest,
      delivery.urgent, attempts, tried_at, step, facts, case_code, todo
    from notices.delivery join notices.notice on notice.id = notice_id
    where status = 'sending' and lease_until <= ${now}
    limit ${limit} for update of delivery skip locked`,
  )
}

/** Why a message did not arrive, by what somebody could do about it. */
export type FailedBecause = RefusedBecause | 'unclear' | 'later'

export type Ended = {
  readonly ids: readonly string[]
  readonly status: 'sent' | 'failed' | 'unclear' | 'undeliverable' | 'overtaken'
  readonly code?: string | undefined
  readonly because?: FailedBecause | undefined
  readonly messageId?: string | undefined
  readonly gateway?: string | undefined
  readonly gatewayId?: string | undefined
  readonly now: string
}

/** Only what is still in hand: who lost the lease has lost the say. Answers the ids that were ended. */
export async function endDeliveries(tx: Transaction, ended: Ended): Promise<string[]> {
  const { ids, status, code, because, messageId, gateway, gatewayId, now } = ended
  const done = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    update notices.delivery set status = ${status}, code = ${code ?? null}, because = ${because ?? null}, message_id = ${messageId ?? null},
      gateway = ${gateway ?? null}, gateway_id = ${gatewayId ?? null}, lease_until = null,
      sent_at = case when ${status} = 'sent' then ${now}::timestamptz end,
      ended_at = case when ${status} <> 'sent' then ${now}::timestamptz end
    where id = any(${ids}::uuid[]) and status = 'sending'
    returning id`,
  )
  return done.map(({ id }) => id)
}

/** Back into the queue; `isAttempt` is false where nothing was tried, for example because of a limit: patience begins later. */
export async function putBack(
  tx: Transaction,
  { ids, notBefore, code, isAttempt }: { ids: readonly string[]; notBefore: string; code: string; isAttempt: boolean },
): Promise<void> {
  await run(
    tx,
    sql`
    update notices.delivery set status = 'queued', lease_until = null, not_before = ${notBefore}, code = ${code},
      attempts = attempts - case when ${isAttempt} then 0 else 1 end,
      tried_at = case when ${isAttempt} or attempts > 1 then tried_at end
    where id = any(${ids}::uuid[]) and status = 'sending'`,
  )
}

export async function markUndelivered(tx: Transaction, noticeIds: readonly string[], now: string): Promise<void> {
  await run(
    tx,
    sql`
    update notices.notice set undelivered_at = ${now}
    where id = any(${noticeIds}::uuid[]) and undelivered_at is null`,
  )
}

export type ReceiptRow = {
  readonly gatewayId: string
  readonly delivered: boolean
  readonly code: string
  readonly at: string
}

/** The first receipt of a message stays. */
export async function addReceipts(tx: Transaction, gateway: string, receipts: readonly ReceiptRow[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.receipt (gateway, gateway_id, delivered, code, at)
    select ${gateway}, "gatewayId", delivered, code, at
    from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as r (
      "gatewayId" text, delivered boolean, code text, at timestamptz)
    on conflict do nothing`,
  )
}

/** Joins receipts to what went out; those that did not arrive are answered, to be told another way. */
export function applyReceipts(tx: Transaction, gateway: string, gatewayIds: readonly string[]): Promise<Claimed[]> {
  return rows(
    tx,
    Claimed,
    sql`
    with settled as (
      update notices.delivery set status = case when delivered then 'delivered' else 'failed' end,
        code = receipt.code, ended_at = receipt.at
      from notices.receipt
      where receipt.gateway = ${gateway} and receipt.gateway_id = any(${gatewayIds}::text[])
        and delivery.gateway = receipt.gateway and delivery.gateway_id = receipt.gateway_id
        and delivery.status = 'sent'
      returning delivery.*
    )
    select settled.id, notice_id, settled.incident_id, settled.recipient, person_id, reporter_id, channel, rest,
      settled.urgent, attempts, tried_at, step, facts, case_code, todo
    from settled join notices.notice on notice.id = notice_id
    where status = 'failed'`,
  )
}

const Asked = Claimed.extend({ gatewayId: z.string(), sentAt: z.string() })

export type Asking = { readonly gateway: string; readonly now: string; readonly limit: number }

/** Messages without a receipt that it is time to ask about again: after two minutes, then every ten, for three days. */
export function claimUnreceipted(tx: Transaction, { gateway, now, limit }: Asking): Promise<z.infer<typeof Asked>[]> {
  return rows(
    tx,
    Asked,
    sql`
    with waiting as (
      select distinct on (gateway_id) id from notices.delivery
      where gateway = ${gateway} and status = 'sent' and gateway_id is not null
        and sent_at between ${now}::timestamptz - interval '3 days' and ${now}::timestamptz - interval '2 minutes'
        and (asked_at is null or asked_at < ${now}::timestamptz - interval '10 minutes')
      order by gateway_id limit ${limit}
    ), asked as (
      update notices.delivery set asked_at = ${now} from waiting where delivery.id = waiting.id returning delivery.*
    )
    select asked.id, notice_id, asked.incident_id, asked.recipient, person_id, reporter_id, channel, rest,
      asked.urgent, attempts, tried_at, step, facts, case_code, todo, gateway_id, sent_at
    from asked join notices.notice on notice.id = notice_id`,
  )
}

export async function removeOldReceipts(tx: Transaction, keptDays: number): Promise<void> {
  await run(tx, sql`delete from notices.receipt where received_at < now() - make_interval(days => ${keptDays}::int)`)
}

/** What waits to be sent, for how long the oldest is due already, and how many wait for a person. */
/** What became of the newest messages, by channel. */
export function listRecentOutcomes(tx: Transaction, newest: number) {
  const Outcome = z.object({ channel: z.enum(domain.channels), delivered: z.number(), failed: z.number() })
  return rows(
    tx,
    Outcome,
    sql`
    select channel,
      count(*) filter (where status in ('sent', 'delivered')) as delivered,
      count(*) filter (where status in ('failed', 'undeliverable', 'unclear')) as failed
    from (select channel, status from notices.delivery order by id desc limit ${newest}) as newest
    group by channel order by channel`,
  )
}

export function measureDeliveries(tx: Transaction) {
  const Measured = z.object({ queued: z.number(), oldestSeconds: z.number(), undelivered: z.number() })
  return one(
    tx,
    Measured,
    sql`
    select
      (select count(*) from notices.delivery where status = 'queued') as queued,
      coalesce((select extract(epoch from now() - min(not_before)) from notices.delivery
        where status = 'queued' and not_before <= now()), 0)::double precision as oldest_seconds,
      (select count(*) from notices.notice where undelivered_at is not null and told_at is null) as undelivered`,
  )
}
