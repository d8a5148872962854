export { type ManagedWebhooks, putWebhook, showWebhook, steerWebhook } from './manage.ts'
export { postSigned } from './post-signed.ts'
export { resealWebhooks } from './reseal.ts'
export { type Numbered, runWebhooks } from './run-webhooks.ts'
export {
  countPaused,
  listTelling,
  type StoredWebhook,
  type WebhookTable,
} from './store.ts'
