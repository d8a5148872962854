import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit, type StaffCaller, showInChina } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { type Drawn, drawBriefing } from './drawing/draw-briefing.ts'
import { writeBriefing } from './drawing/write-briefing.ts'
import { getOwn, stateOf } from './keep-briefings.ts'

type Asked = {
  readonly by: StaffCaller['actor']
  readonly reply: FastifyReply
  readonly id: string
  /** Pages to print, or a document to go on with. */
  readonly as: 'pdf' | 'docx'
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export async function sendBriefing(platform: Platform, { by, reply, id, as }: Asked): Promise<FastifyReply> {
  const { database } = platform
  const { briefing, newest } = await getOwn(platform, by, id)
  const [names, areaName] = await Promise.all([findPersonNames(database, [by.personId]), areaNamer(database)])
  const facts = { document: 'briefing', version: newest.version, as }
  await recordAudit(database, { action: 'data.exported', personId: by.personId, subject: id, facts })
  const drawn: Drawn = {
    areaName: areaName(briefing.areaCode),
    kind: briefing.kind,
    from: briefing.fromOn,
    to: briefing.toOn,
    isDraft: stateOf(newest) === 'draft',
    facts: briefing.facts,
    texts: newest.texts,
    printed: `${names.get(by.personId) ?? ''} 于 ${showInChina(new Date().toISOString())} 打印`,
  }
  const name = encodeURIComponent(`简报-${areaName(briefing.areaCode)}-${briefing.toOn}.${as}`)
  return reply
    .headers({
      'content-type': types[as],
      'content-disposition': `${as === 'pdf' ? 'inline' : 'attachment'}; filename="briefing-${briefing.toOn}.${as}"; filename*=UTF-8''${name}`,
    })
    .send(as === 'pdf' ? await drawBriefing(drawn) : writeBriefing(drawn))
}
