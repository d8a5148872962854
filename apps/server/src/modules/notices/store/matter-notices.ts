import { notices as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { Because, Facts, Instant } from './stored.ts'

const Row = z.object({
  id: z.string(),
  at: z.string(),
  caseCode: z.string(),
  step: z.enum(domain.noticeSteps),
  urgent: z.boolean(),
  facts: Facts,
  personId: z.string().nullable(),
  undeliveredAt: z.string().nullable(),
  toldAt: z.string().nullable(),
  toldBy: z.string().nullable(),
  toldHow: z.enum(['phone', 'visit', 'message', 'unreachable']).nullable(),
  ways: z.array(
    z.object({
      channel: z.enum(domain.channels),
      state: z.enum(['waiting', 'sent', 'delivered', 'failed', 'unclear', 'overtaken']),
      because: Because,
      at: Instant,
    }),
  ),
})
export type MatterNoticeRow = z.infer<typeof Row>

/** What was told of one matter, newest first, each with the ways it took, in their order. */
export function listOfMatter(tx: Transaction, incidentId: string, limit: number): Promise<MatterNoticeRow[]> {
  return rows(
    tx,
    Row,
    sql`
    select id, at, case_code, step, urgent, facts, person_id, undelivered_at, told_at, told_by, told_how, coalesce((
        select jsonb_agg(jsonb_build_object('channel', channel, 'because', because, 'state',
          case when status in ('queued', 'sending') then 'waiting' when status = 'undeliverable' then 'failed' else status end,
          'at', case when status in ('queued', 'sending') then not_before else coalesce(ended_at, sent_at, queued_at) end)
          order by queued_at, id)
        from notices.delivery where notice_id = notice.id
      ), '[]') as ways
    from notices.notice where incident_id = ${incidentId}
    order by at desc, id desc limit ${limit}`,
  )
}
