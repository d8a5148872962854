export type { WebhookDoor } from './door.ts'
export { SecretOnce } from './secret-once.tsx'
export { WebhookBox } from './webhook-box.tsx'
