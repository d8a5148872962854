import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Stage } from '../incidents/vocabulary.ts'
import { Instant } from '../values.ts'

/** What happened to a matter, as a CloudEvent 1.0; as far as anybody may read it. */
const ChangeEvent = z.strictObject({
  specversion: z.literal('1.0'),
  /** The same whenever it is read, so that one that comes twice is known. */
  id: z.string(),
  source: z.string(),
  /** `ejia.matter.` and the event of the life cycle, as `ejia.matter.Dispatched`. */
  type: z.string(),
  /** The case code. */
  subject: z.string(),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  /** Orders all changes, as text too. */
  sequence: z.string(),
  data: z.strictObject({
    version: z.int(),
    /** The step in a sentence. */
    said: z.string(),
    /** The matter as it stands now, not as it stood then: what was hidden since is hidden here. */
    stage: Stage,
    categoryId: z.string(),
    areaCode: z.string(),
    unitName: z.string(),
    text: z.string(),
    address: z.string(),
    longitude: z.number(),
    latitude: z.number(),
    reportedAt: Instant,
    expectedAt: z.nullable(Instant),
  }),
})
export type ChangeEvent = z.output<typeof ChangeEvent>

export const changes = {
  listChanges: endpoint({
    name: 'listChanges',
    method: 'GET',
    path: '/api/exchange/changes',
    tag: 'exchange',
    summary:
      'What happened to matters since a cursor, in the order in which it was committed; asks for an API key as bearer token',
    access: 'public',
    query: z.strictObject({
      /** From the last answer; left out it begins at the beginning. */
      after: z.exactOptional(z.string().check(z.regex(/^\d{1,18}$/))),
      limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 100),
    }),
    reply: z.strictObject({
      events: z.array(ChangeEvent),
      /** To be kept with what was made of the events. */
      cursor: z.string(),
      /** Whether more is there at once. */
      more: z.boolean(),
    }),
  }),
} as const
