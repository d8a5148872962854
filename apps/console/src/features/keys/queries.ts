import { apiKeys } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import type { WebhookDoor } from '../webhooks/index.ts'

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => call(apiKeys.listApiKeys, {}),
})

export function webhookDoor(id: string): WebhookDoor {
  const [params, key] = [{ id }, ['api-keys', 'webhook', id]]
  return {
    key,
    read: () => call(apiKeys.getKeyWebhook, { params }),
    set: (body) => call(apiKeys.setKeyWebhook, { params, body }),
    steer: (body) => call(apiKeys.steerKeyWebhook, { params, body }),
    onChanged: () => queries.invalidateQueries({ queryKey: key }),
  }
}
