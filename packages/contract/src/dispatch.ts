import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

export const CategoryView = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  /** A few everyday words, for the tile. */
  hint: z.string(),
  hintEn: z.string(),
  icon: z.string(),
  urgent: z.boolean(),
  confidential: z.boolean(),
  closingRule: z.strictObject({ proofRequired: z.boolean(), why: z.string() }),
  /** Not offered any more; its name is still needed where matters bear it. */
  retired: z.boolean(),
})
export type CategoryView = z.output<typeof CategoryView>

export const dispatch = {
  listCategories: endpoint({
    name: 'listCategories',
    method: 'GET',
    path: '/api/categories',
    tag: 'dispatch',
    summary: 'Kinds of matters in plain words, in the order of the tiles; those retired come after',
    access: 'public',
    perMinute: 120,
    reply: z.array(CategoryView),
  }),
} as const
