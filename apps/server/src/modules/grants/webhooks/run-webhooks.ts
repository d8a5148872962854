import { grants as domain } from '@ejia/domain'
import { type Platform, runWebhooks as run, type StoredWebhook } from '../../../platform/index.ts'
import { listEvents } from '../changes/list-events.ts'
import { todayIn } from '../desk.ts'
import { note } from '../reading/check-holds.ts'
import { findGrant, type StoredGrant } from '../store/grants.ts'
import { webhookTable } from '../store/webhooks.ts'

/** Tells departments' systems what waits for them under grants that hold. */
export function runWebhooks(platform: Platform): Promise<boolean> {
  return run(platform, {
    table: webhookTable,
    over: 'grantOver',
    async open(webhook) {
      const grant = await getHeld(platform, webhook)
      return (
        grant && {
          list: (asked) => listEvents(platform, grant, asked),
          noteTold: (told) => noteTold(platform, { grant, webhook, told }),
        }
      )
    },
  })
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

async function getHeld(platform: Platform, { ownerId, url }: StoredWebhook): Promise<StoredGrant | undefined> {
  const grant = await findGrant(platform.database, ownerId)
  const because = grant && domain.stateOf(grant, await todayIn(platform))
  if (grant && because === 'valid') return grant
  const reader = { system: new URL(url).host }
  if (grant) await note(platform, { grant, reader, action: 'grant.refused', facts: { because } })
  return undefined
}
