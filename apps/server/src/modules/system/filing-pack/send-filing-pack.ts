import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit, showInChina } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { drawFilingPack } from './draw-filing-pack.ts'
import { gatherFacts } from './gather-facts.ts'
import { writeFilingPack } from './write-filing-pack.ts'

type Asked = {
  readonly personId: string
  readonly reply: FastifyReply
  /** Pages to print, or a document to complete. */
  readonly as: 'pdf' | 'docx'
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export async function sendFilingPack(platform: Platform, { personId, reply, as }: Asked): Promise<FastifyReply> {
  const { database } = platform
  const [facts, names] = await Promise.all([gatherFacts(platform), findPersonNames(database, [personId])])
  await recordAudit(database, {
    action: 'data.exported',
    personId,
    subject: 'filing-pack',
    facts: { document: 'filing-pack', as },
  })
  const printed = { by: names.get(personId) ?? '', at: showInChina(new Date().toISOString()) }
  return reply
    .headers({
      'content-type': types[as],
      'content-disposition': `${as === 'pdf' ? 'inline' : 'attachment'}; filename="ejia-filing-pack.${as}"; filename*=UTF-8''${encodeURIComponent(`备案包.${as}`)}`,
    })
    .send(as === 'pdf' ? await drawFilingPack(facts, printed) : writeFilingPack(facts, printed))
}
