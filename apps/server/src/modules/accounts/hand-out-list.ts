import type { FastifyReply } from 'fastify'
import { type List, type Platform, recordAudit, type StaffCaller, sendList } from '../../platform/index.ts'
import { findPersonNames } from './person-names.ts'

type Taken<Row> = Omit<List<Row>, 'by'> & {
  readonly actor: StaffCaller['actor']
  /** What the trail calls the list. */
  readonly subject: string
  /** What else the trail is to keep, such as the filters. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** A list as Excel: who takes it, by which filters and what for is on the trail before the first row goes out. */
export async function handOutList<Row>(
  { database }: Pick<Platform, 'database'>,
  reply: FastifyReply,
  { actor: { personId }, subject, facts, ...list }: Taken<Row>,
): Promise<FastifyReply> {
  const { purpose } = list
  await recordAudit(database, {
    action: 'data.exported',
    personId,
    subject,
    facts: { ...(purpose === undefined ? {} : { purpose }), ...facts },
  })
  const by = (await findPersonNames(database, [personId])).get(personId) ?? ''
  return sendList(reply, { ...list, by })
}
