import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit, showInChina } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'
import { drawFilingPack } from './draw-filing-pack.ts'
import { gatherFacts } from './gather-facts.ts'

export async function sendFilingPack(platform: Platform, personId: string, reply: FastifyReply): Promise<FastifyReply> {
  const { database } = platform
  const [facts, names] = await Promise.all([gatherFacts(platform), findPersonNames(database, [personId])])
  await recordAudit(database, {
    action: 'data.exported',
    personId,
    subject: 'filing-pack',
    facts: { document: 'filing-pack' },
  })
  const printed = { by: names.get(personId) ?? '', at: showInChina(new Date().toISOString()) }
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="ejia-filing-pack.pdf"; filename*=UTF-8''${encodeURIComponent('备案包.pdf')}`,
    })
    .send(await drawFilingPack(facts, printed))
}
