import { notices as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const ChoiceRow = z.object({
  personId: z.string(),
  channels: z.array(z.enum(domain.channels)),
  quietFrom: z.string().nullable(),
  quietTo: z.string().nullable(),
  digestAt: z.array(z.string()),
  email: z.string().nullable(),
})

export type StoredChoice = domain.Choice & { readonly email: string | undefined }

/** What people chose, by person; whoever chose nothing is left out. */
export async function findChoices(tx: Transaction, personIds: readonly string[]): Promise<Map<string, StoredChoice>> {
  const found = await rows(
    tx,
    ChoiceRow,
    sql`
    select person_id, channels, quiet_from, quiet_to, digest_at, email
    from notices.choice where person_id = any(${personIds}::uuid[])`,
  )
  return new Map(
    found.map(({ personId, channels, quietFrom, quietTo, digestAt, email }) => [
      personId,
      {
        channels,
        quiet: quietFrom === null || quietTo === null ? undefined : { from: quietFrom, to: quietTo },
        digestAt,
        email: email ?? undefined,
      },
    ]),
  )
}

export async function keepChoice(tx: Transaction, personId: string, choice: StoredChoice): Promise<void> {
  const { channels, quiet, digestAt, email } = choice
  await run(
    tx,
    sql`
    insert into notices.choice (person_id, channels, quiet_from, quiet_to, digest_at, email)
    values (${personId}, ${channels}::text[], ${quiet?.from ?? null}, ${quiet?.to ?? null}, ${digestAt}::text[], ${email ?? null})
    on conflict (person_id) do update set
      channels = excluded.channels, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      digest_at = excluded.digest_at, email = excluded.email, changed_at = now()`,
  )
}

const Subscribed = z.object({
  id: z.string(),
  personId: z.string(),
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  device: z.string(),
  addedAt: z.string(),
})
export type Subscribed = z.infer<typeof Subscribed>

export function listPushSubscriptions(tx: Transaction, personIds: readonly string[]): Promise<Subscribed[]> {
  return rows(
    tx,
    Subscribed,
    sql`
    select id, person_id, endpoint, p256dh, auth, device, added_at
    from notices.push_subscription where person_id = any(${personIds}::uuid[]) order by added_at, id`,
  )
}

/** A browser belongs to whoever signed in last; it must not show one person's notices to another. */
export async function addPushSubscription(tx: Transaction, subscription: Omit<Subscribed, 'addedAt'>): Promise<string> {
  const { id, personId, endpoint, p256dh, auth, device } = subscription
  const [kept] = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    insert into notices.push_subscription (id, person_id, endpoint, p256dh, auth, device)
    values (${id}, ${personId}, ${endpoint}, ${p256dh}, ${auth}, ${device})
    on conflict (endpoint) do update set
      person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device
    returning id`,
  )
  return kept?.id ?? id
}

export function removePushSubscription(tx: Transaction, personId: string, id: string): Promise<number> {
  return run(tx, sql`delete from notices.push_subscription where person_id = ${personId} and id = ${id}`)
}

/** The push service says that nobody is there any more. */
export async function forgetEndpoint(tx: Transaction, endpoint: string): Promise<void> {
  await run(tx, sql`delete from notices.push_subscription where endpoint = ${endpoint}`)
}

const Linked = z.object({
  recipient: z.string(),
  openid: z.string(),
  quotas: z.record(z.string(), z.number()),
})
export type Linked = z.infer<typeof Linked>

/** Who can be reached over WeChat, and how many messages of each template they still allow. */
export function listWechatLinks(tx: Transaction, recipients: readonly string[]): Promise<Linked[]> {
  return rows(
    tx,
    Linked,
    sql`
    select recipient, openid, coalesce((
      select jsonb_object_agg(template_id, remaining) from notices.wechat_quota where openid = link.openid
    ), '{}') as quotas
    from notices.wechat_link as link where recipient = any(${recipients}::text[])`,
  )
}

export async function keepWechatLink(tx: Transaction, recipient: string, openid: string): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.wechat_link (recipient, openid) values (${recipient}, ${openid})
    on conflict (recipient) do update set openid = excluded.openid, linked_at = now()`,
  )
}

export async function removeWechatLink(tx: Transaction, recipient: string): Promise<void> {
  await run(tx, sql`delete from notices.wechat_link where recipient = ${recipient}`)
}

/** Reporters who are to be reached no more. */
export async function removeWechatLinks(tx: Transaction, recipients: readonly string[]): Promise<void> {
  await run(tx, sql`delete from notices.wechat_link where recipient = any(${recipients}::text[])`)
}

/** Each acceptance allows one message more. */
export async function addWechatQuota(tx: Transaction, openid: string, templateIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into notices.wechat_quota (openid, template_id, remaining)
    select ${openid}, template_id, 1 from unnest(${templateIds}::text[]) as template_id
    on conflict (openid, template_id) do update set remaining = least(wechat_quota.remaining + 1, 100)`,
  )
}

/** One message went out; `none` where WeChat says that nothing is left, whatever we counted. */
export async function useWechatQuota(
  tx: Transaction,
  { openid, templateId, left }: { openid: string; templateId: string; left: 'one-less' | 'none' },
): Promise<void> {
  await run(
    tx,
    sql`
    update notices.wechat_quota set remaining = case when ${left} = 'none' then 0 else greatest(remaining - 1, 0) end
    where openid = ${openid} and template_id = ${templateId}`,
  )
}
