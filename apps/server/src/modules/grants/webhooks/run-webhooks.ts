import { grants as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, publicLookup } from '../../../platform/index.ts'
import { listEvents, type Numbered } from '../changes/list-events.ts'
import { todayIn } from '../desk.ts'
import { note } from '../reading/check-holds.ts'
import { findGrant, type StoredGrant } from '../store/grants.ts'
import { claimWebhooks, giveBack, moveOn, noteFailure, pauseWebhook, type StoredWebhook } from '../store/webhooks.ts'
import { post } from './post.ts'
import { signedHeaders } from './sign.ts'

const leaseSeconds = 60
const atOnce = 4
const batch = 50

/** Tells systems what waits for them, each in order; answers whether there may be more. */
export async function runWebhooks(platform: Platform): Promise<boolean> {
  const lease = newId()
  const claimed = await claimWebhooks(platform.database, { lease, seconds: leaseSeconds, limit: atOnce })
  const outcomes = await Promise.all(claimed.map((webhook) => tell(platform, webhook, lease)))
  return outcomes.includes('told')
}

type Outcome = 'told' | 'stopped'

async function tell(platform: Platform, webhook: StoredWebhook, lease: string): Promise<Outcome> {
  const { database } = platform
  const grant = await getHeld(platform, webhook)
  if (!grant) return 'stopped'
  const base = platform.config.publicUrl ?? ''
  const events = await listEvents(platform, grant, { after: webhook.position, limit: batch, base })
  let told = 0
  for (const one of events) {
    const failure = await send(platform, webhook, one)
    if (failure) {
      await stumble(platform, { webhook, lease, failure })
      await noteTold(platform, { grant, webhook, told })
      return 'stopped'
    }
    if (!(await moveOn(database, { id: webhook.id, lease, position: one.seq, seconds: leaseSeconds }))) break
    told += 1
  }
  await noteTold(platform, { grant, webhook, told })
  await giveBack(database, { id: webhook.id, lease })
  return 'told'
}

/** What was told is a read like any other. */
async function noteTold(
  platform: Platform,
  { grant, webhook, told }: { readonly grant: StoredGrant; readonly webhook: StoredWebhook; readonly told: number },
): Promise<void> {
  if (told === 0) return
  const reader = { system: new URL(webhook.url).host }
  await note(platform, { grant, reader, action: 'grant.read', facts: { rows: told, by: 'webhook' } })
}

async function getHeld(platform: Platform, { id, grantId, url }: StoredWebhook): Promise<StoredGrant | undefined> {
  const grant = await findGrant(platform.database, grantId)
  const because = grant && domain.stateOf(grant, await todayIn(platform))
  if (grant && because === 'valid') return grant
  await pauseWebhook(platform.database, id, 'grantOver')
  const reader = { system: new URL(url).host }
  if (grant) await note(platform, { grant, reader, action: 'grant.refused', facts: { because } })
  return undefined
}

type Failed = { readonly error: string; readonly isGone: boolean }

async function send(platform: Platform, webhook: StoredWebhook, { event }: Numbered): Promise<Failed | undefined> {
  const { config, vault } = platform
  const body = JSON.stringify(event)
  const secret = vault.open(webhook.secretSealed, webhook.id)
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    ...signedHeaders({ id: event.id, at: new Date(), body, secret }),
  }
  const lookup = config.push.privateHosts ? undefined : publicLookup
  try {
    const status = await post({ url: new URL(webhook.url), headers, body, lookup })
    return status >= 200 && status < 300 ? undefined : { error: `HTTP ${status}`, isGone: status === 410 }
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'unreachable', isGone: false }
  }
}

type Stumble = { readonly webhook: StoredWebhook; readonly lease: string; readonly failure: Failed }

/** Tried again later and later; who does not answer for a day, or says to be gone, waits for a person. */
async function stumble({ database, log }: Platform, { webhook, lease, failure }: Stumble): Promise<void> {
  const { id, failures, failingSince } = webhook
  const now = new Date().toISOString()
  const nextAt = domain.tellAgainAt(now, { failures: failures + 1, dice: Math.random() })
  await noteFailure(database, { id, lease, error: failure.error.slice(0, 200), nextAt })
  const isDead = domain.isDead(failingSince ?? now, now)
  if (failure.isGone || isDead) await pauseWebhook(database, id, failure.isGone ? 'gone' : 'failing')
  log.warn({ webhook: id, error: failure.error, paused: failure.isGone || isDead }, 'a system could not be told')
}
