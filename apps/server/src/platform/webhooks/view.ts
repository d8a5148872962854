import type { WebhookView } from '@ejia/contract'
import type { StoredWebhook } from './store.ts'

/** As whoever set it up sees it; the secret is not among it. */
export function viewWebhook({
  url,
  state,
  pausedBecause,
  waiting,
  failures,
  nextAt,
  lastError,
  deliveredAt,
}: StoredWebhook): WebhookView {
  const retryAt = state === 'active' && failures > 0 ? nextAt : null
  return { url, state, pausedBecause, waiting, failures, retryAt, lastError, deliveredAt }
}
