import { notices as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Content = z.custom<domain.Template>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'title' in value,
)

const Changed = z.object({
  step: z.enum(domain.noticeSteps),
  version: z.number(),
  content: Content.nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
})
export type Changed = z.infer<typeof Changed>

/** The newest text of each step that was ever changed. */
export function listChangedTemplates(tx: Transaction): Promise<Changed[]> {
  return rows(
    tx,
    Changed,
    sql`
    select distinct on (step) step, version, content, changed_by, changed_at
    from notices.template order by step, version desc`,
  )
}

/** All texts a step ever had, newest first. */
export function listVersions(tx: Transaction, step: domain.NoticeStep): Promise<Changed[]> {
  return rows(
    tx,
    Changed,
    sql`
    select step, version, content, changed_by, changed_at
    from notices.template where step = ${step} order by version desc limit 100`,
  )
}

export type NewTemplate = {
  readonly step: domain.NoticeStep
  /** The one after the version that was read. */
  readonly version: number
  readonly content: domain.Template | null
  readonly changedBy: string
}

/** False where somebody else changed it meanwhile. */
export async function addTemplate(
  tx: Transaction,
  { step, version, content, changedBy }: NewTemplate,
): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into notices.template (step, version, content, changed_by)
    values (${step}, ${version}, ${content === null ? null : JSON.stringify(content)}::jsonb, ${changedBy})
    on conflict do nothing`,
  )
  return added === 1
}
