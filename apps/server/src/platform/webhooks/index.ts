export { resealWebhooks } from './reseal.ts'
export { type Numbered, runWebhooks, type Source } from './run-webhooks.ts'
export { newWebhookSecret } from './sign.ts'
export {
  countPaused,
  findWebhook,
  listTelling,
  pauseWebhook,
  resumeWebhook,
  type StoredWebhook,
  setWebhook,
  type Telling,
  type WebhookTable,
} from './store.ts'
