import { grants as ofPeople } from './grants/endpoints.ts'
import { systemGrants } from './grants/systems.ts'
import { grantWebhooks } from './grants/webhooks.ts'

export const grants = { ...ofPeople, ...grantWebhooks, ...systemGrants } as const
