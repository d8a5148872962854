import { Readable } from 'node:stream'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import { type Platform, recordAudit } from '../../../platform/index.ts'
import { csvLine, explainFault, utf8Mark } from '../../registry/index.ts'
import { type By, checkKept } from '../scope.ts'
import { listFaulty } from '../store/rows.ts'
import { findRun, type StoredRun } from '../store/runs.ts'
import { findSource } from '../store/sources.ts'
import { openCells, type Reading, readingNow } from './read-cells.ts'

type Wanted = { readonly id: string; readonly reply: FastifyReply }

/** The rows that were not taken, or only in part, as they came, with why in the last column. */
export async function sendRejects(platform: Platform, by: By, { id, reply }: Wanted): Promise<FastifyReply> {
  const run = await findRun(platform.database, id)
  const source = run && (await findSource(platform.database, run.sourceId))
  if (!run || !source) throw new Refusal('not-found')
  checkKept(by, source.areaCode)
  const facts = { what: 'inbound rejects' }
  await recordAudit(platform.database, { action: 'data.exported', personId: by.personId, subject: id, facts })
  void reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="rejects.csv"')
  return reply.send(Readable.from(linesOf(platform, run, await readingNow(platform))))
}

const atOnce = 500

async function* linesOf({ database, vault }: Platform, run: StoredRun, { items }: Reading): AsyncGenerator<string> {
  yield utf8Mark + csvLine([...run.columns.map(({ name }) => name), '原因'])
  for (let after = -1; ; ) {
    const rows = await listFaulty(database, run.id, { after, most: atOnce })
    for (const row of rows) {
      const why = row.faults.map(({ field, fault }) => explainFault({ field: items.get(field)?.name ?? field, fault }))
      yield csvLine([...openCells(vault, row), why.join('；')])
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.number
  }
}
