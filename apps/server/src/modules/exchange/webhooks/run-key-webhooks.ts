import { type Numbered, type Platform, runWebhooks } from '../../../platform/index.ts'
import { keyState } from '../keys/key-state.ts'
import { matterEvents } from '../list-changes.ts'
import { orderEvents } from '../orders/order-events.ts'
import { findKey, type StoredKey } from '../store/keys.ts'
import { listConcerning, webhookTable } from '../store/webhooks.ts'
import { hasNews } from './manage-key-webhook.ts'

/** Tells the systems of keys what they may read, each in the order in which it was committed. */
export function runKeyWebhooks(platform: Platform): Promise<boolean> {
  return runWebhooks(platform, {
    table: webhookTable,
    over: 'keyOver',
    async open({ ownerId }) {
      const key = await findKey(platform.database, ownerId)
      if (!key || keyState(key) !== 'valid' || !hasNews(key)) return undefined
      return { list: (asked) => listNews(platform, key, asked) }
    },
  })
}

type Asked = { readonly after: string; readonly limit: number; readonly base: string }

async function listNews(platform: Platform, key: StoredKey, { after, limit, base }: Asked): Promise<Numbered[]> {
  const changes = await listConcerning(platform.database, { keyId: key.id, after, limit })
  const incidentIds = [...new Set(changes.map(({ incidentId }) => incidentId))]
  const [ofMatters, ofOrders] = await Promise.all([
    key.scopes.includes('changes.read')
      ? matterEvents(platform, changes, { areaCode: key.areaCode, source: `${base}/api/exchange/changes` })
      : () => [],
    orderEvents(platform, { keyId: key.id, incidentIds, source: `${base}/api/exchange/orders` }),
  ])
  return changes.flatMap((change): Numbered[] => {
    const { seq, incidentId, version } = change
    const events = [...ofMatters(change), ...ofOrders(incidentId, version)]
    return events.length === 0 ? [{ seq, event: undefined }] : events.map((event) => ({ seq, event }))
  })
}
