import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, PageSize, Text } from './values.ts'

const tag = 'accounts'

/** Who, what, when, on which record, what for. */
export const AuditFilter = {
  action: z.exactOptional(Text(60)),
  personId: z.exactOptional(Id),
  /** A part of the name of whoever did it. */
  person: z.exactOptional(Text(50)),
  from: z.exactOptional(Instant),
  before: z.exactOptional(Instant),
  /** What it was done to, whole: an id or an endpoint; or the name of a person or a unit. */
  subject: z.exactOptional(Text(200)),
  /** Words of the purpose or the reason that was given. */
  purpose: z.exactOptional(Text(100)),
}

const AuditEntry = z.strictObject({
  id: Id,
  at: Instant,
  action: z.string(),
  personName: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  /** Where it was done to a person or a unit of ours. */
  subjectName: z.nullable(z.string()),
  facts: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.output<typeof AuditEntry>

export const audit = {
  listAudit: endpoint({
    name: 'listAudit',
    method: 'GET',
    path: '/api/audit',
    tag,
    summary: 'The security trail, newest first',
    access: { roles: ['auditAdministrator'] },
    query: z.strictObject({ ...AuditFilter, cursor: z.exactOptional(Cursor), limit: PageSize }),
    reply: z.strictObject({ items: z.array(AuditEntry), nextCursor: z.nullable(z.string()) }),
  }),
} as const
