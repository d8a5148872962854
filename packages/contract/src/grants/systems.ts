import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { ItemCode } from '../forms/definition.ts'
import { AreaCode, Cursor, Id } from '../values.ts'

const tag = 'exchange'
const byId = z.strictObject({ id: Id })
const Values = z.record(z.string(), z.string())

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
} as const
