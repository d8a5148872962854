import type { grants, ReplyOf, RequestOf, WebhookView } from '@ejia/contract'
import type { QueryKey } from '@tanstack/react-query'

/** Where an owner's webhook is read and changed. */
export type WebhookDoor = {
  readonly key: QueryKey
  readonly read: () => Promise<ReplyOf<typeof grants.getGrantWebhook>>
  readonly set: (
    body: RequestOf<typeof grants.setGrantWebhook>['body'],
  ) => Promise<ReplyOf<typeof grants.setGrantWebhook>>
  readonly steer: (body: RequestOf<typeof grants.steerGrantWebhook>['body']) => Promise<WebhookView>
  readonly onChanged: () => Promise<void>
}
