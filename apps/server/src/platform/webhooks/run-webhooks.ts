import { grants } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Platform } from '../module.ts'
import { publicLookup } from '../public-lookup.ts'
import { postSigned } from './post-signed.ts'
import {
  claimWebhooks,
  giveBack,
  moveOn,
  noteFailure,
  pauseWebhook,
  type StoredWebhook,
  type WebhookTable,
} from './store.ts'

const leaseSeconds = 60
const atOnce = 4
const batch = 50

/** Something with a number; without an event it is passed over. */
export type Numbered = { readonly seq: string; readonly event: { readonly id: string } | undefined }

/** What a webhook tells. */
export type Subject = {
  readonly list: (asked: {
    readonly after: string
    readonly limit: number
    readonly base: string
  }) => Promise<readonly Numbered[]>
  readonly noteTold?: (count: number) => Promise<void>
}

export type Source = {
  readonly table: WebhookTable
  /** Why it is paused where its owner may be told nothing more. */
  readonly over: 'grantOver' | 'keyOver'
  /** Undefined where that is so. */
  readonly open: (webhook: StoredWebhook) => Promise<Subject | undefined>
}

/** Tells systems what waits for them, each in order; answers whether there may be more. */
export async function runWebhooks(platform: Platform, source: Source): Promise<boolean> {
  const lease = newId()
  const claim = { lease, seconds: leaseSeconds, limit: atOnce }
  const claimed = await claimWebhooks(platform.database, source.table, claim)
  const outcomes = await Promise.all(claimed.map((webhook) => tell(platform, source, { webhook, lease })))
  return outcomes.includes('told')
}

type Outcome = 'told' | 'stopped'
type Claimed = { readonly webhook: StoredWebhook; readonly lease: string }

async function tell(platform: Platform, { table, over, open }: Source, { webhook, lease }: Claimed): Promise<Outcome> {
  const { database } = platform
  const subject = await open(webhook)
  if (!subject) {
    await pauseWebhook(database, table, { id: webhook.id, because: over })
    return 'stopped'
  }
  const asked = { after: webhook.position, limit: batch, base: platform.config.publicUrl ?? '' }
  let told = 0
  for (const { seq, event } of await subject.list(asked)) {
    const failure = event && (await send(platform, webhook, event))
    if (failure) {
      await stumble(platform, table, { webhook, lease, failure })
      await subject.noteTold?.(told)
      return 'stopped'
    }
    if (!(await moveOn(database, table, { id: webhook.id, lease, position: seq, seconds: leaseSeconds }))) break
    if (event) told += 1
  }
  await subject.noteTold?.(told)
  await giveBack(database, table, { id: webhook.id, lease })
  return 'told'
}

type Failed = NonNullable<Awaited<ReturnType<typeof postSigned>>>

function send({ config, vault }: Platform, webhook: StoredWebhook, event: { readonly id: string }) {
  return postSigned({
    url: webhook.url,
    id: event.id,
    body: JSON.stringify(event),
    secret: vault.open(webhook.secretSealed, webhook.id),
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    milliseconds: 15_000,
    lookup: config.push.privateHosts ? undefined : publicLookup,
  })
}

/** Tried again later and later; who does not answer for a day, or says to be gone, waits for a person. */
async function stumble(
  { database, log }: Platform,
  table: WebhookTable,
  { webhook, lease, failure }: Claimed & { readonly failure: Failed },
): Promise<void> {
  const { id, failures, failingSince } = webhook
  const now = new Date().toISOString()
  const nextAt = grants.tellAgainAt(now, { failures: failures + 1, dice: Math.random() })
  await noteFailure(database, table, { id, lease, error: failure.error.slice(0, 200), nextAt })
  const isDead = grants.isDead(failingSince ?? now, now)
  if (failure.isGone || isDead)
    await pauseWebhook(database, table, { id, because: failure.isGone ? 'gone' : 'failing' })
  log.warn({ webhook: id, error: failure.error, paused: failure.isGone || isDead }, 'a system could not be told')
}
