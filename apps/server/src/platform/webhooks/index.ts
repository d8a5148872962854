export { postSigned } from './post-signed.ts'
export { resealWebhooks } from './reseal.ts'
export { type Numbered, runWebhooks } from './run-webhooks.ts'
export { newWebhookSecret } from './sign.ts'
export {
  countPaused,
  findWebhook,
  listTelling,
  pauseWebhook,
  resumeWebhook,
  type StoredWebhook,
  setWebhook,
  type WebhookTable,
} from './store.ts'
export { viewWebhook } from './view.ts'
