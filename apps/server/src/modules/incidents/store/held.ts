import { incidents } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'

const HeldMatter = z.object({
  id: z.string(),
  caseCode: z.string(),
  stage: z.enum(incidents.stages),
  unitId: z.string(),
  version: z.number(),
  confidential: z.boolean(),
  handlerId: z.string(),
  dueAt: z.string().nullable(),
})
export type HeldMatter = z.infer<typeof HeldMatter>

const columns = sql`
  i.id, i.case_code, i.stage, i.lead_unit_id as unit_id, i.version, i.confidential, i.state->>'handlerId' as handler_id, i.due_at`

/** What was given to somebody by name and is open, or may be opened again; what is due first comes first. */
export function listHeldMatters(tx: Transaction, personId: string): Promise<HeldMatter[]> {
  return rows(
    tx,
    HeldMatter,
    sql`
    select ${columns} from incidents.incident as i
    where i.state ? 'handlerId' and i.state->>'handlerId' = ${personId}
      and (i.stage in ('handling', 'suspended', 'resolved')
        or (i.stage = 'closed' and i.closed_at > now() - make_interval(days => ${incidents.defaultPolicy.reopenWithinDays}::int)))
    order by i.due_at nulls last, i.id`,
  )
}

/** Who has these matters now, where somebody has them by name. */
export function listHandlers(tx: Transaction, ids: readonly string[]): Promise<HeldMatter[]> {
  return rows(
    tx,
    HeldMatter,
    sql`
    select ${columns} from incidents.incident as i
    where i.id = any(${ids}::uuid[]) and i.state ? 'handlerId'`,
  )
}
