import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { ItemCode } from '../forms/definition.ts'
import { AreaCode, Cursor, Id, Instant } from '../values.ts'

const tag = 'exchange'
const byId = z.strictObject({ id: Id })
const Values = z.record(z.string(), z.string())

/** What happened to somebody's record, as a CloudEvent 1.0; `values` are those of now, null for whoever left. */
const GrantEvent = z.strictObject({
  specversion: z.literal('1.0'),
  /** The same whenever it is told, so that one that comes twice is known. */
  id: z.string(),
  source: z.string(),
  type: z.enum(['ejia.record.Changed', 'ejia.record.Settled', 'ejia.record.Left']),
  /** The person, under the id of the grant's rows. */
  subject: Id,
  time: Instant,
  datacontenttype: z.literal('application/json'),
  /** Orders all events of a grant, as text too. */
  sequence: z.string(),
  data: z.strictObject({ items: z.array(ItemCode), values: z.nullable(Values) }),
})
export type GrantEvent = z.output<typeof GrantEvent>

/** What a department's own system reads, with an API key as bearer token. */
export const systemGrants = {
  listSystemGrants: endpoint({
    name: 'listSystemGrants',
    method: 'GET',
    path: '/api/exchange/grants',
    tag,
    summary: 'The grants of the key’s department that hold now',
    access: 'public',
    reply: z.array(
      z.strictObject({
        id: Id,
        items: z.array(z.strictObject({ code: ItemCode, name: z.string() })),
        areaCode: AreaCode,
        purpose: z.string(),
        until: z.iso.date(),
        clear: z.boolean(),
      }),
    ),
  }),
  readSystemGrant: endpoint({
    name: 'readSystemGrant',
    method: 'GET',
    path: '/api/exchange/grants/:id/rows',
    tag,
    summary:
      'People as granted, in clear or masked as was granted, a building at a time; every read is on the audit trail',
    access: 'public',
    params: byId,
    query: z.strictObject({ cursor: z.exactOptional(Cursor) }),
    reply: z.strictObject({
      items: z.array(z.strictObject({ personId: Id, gridCode: AreaCode, values: Values })),
      nextCursor: z.nullable(z.string()),
    }),
  }),
  listGrantChanges: endpoint({
    name: 'listGrantChanges',
    method: 'GET',
    path: '/api/exchange/grants/:id/changes',
    tag,
    summary: 'What happened to the people of a grant since a cursor, in the order in which it was committed',
    access: 'public',
    params: byId,
    query: z.strictObject({
      /** From the last answer; left out it begins at the beginning. */
      after: z.exactOptional(z.string().check(z.regex(/^\d{1,18}$/))),
      limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 100),
    }),
    reply: z.strictObject({ events: z.array(GrantEvent), cursor: z.string(), more: z.boolean() }),
  }),
} as const
