import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { recordAudit } from '../../../platform/index.ts'
import type { By, Desk } from '../desk.ts'
import { findChunk, listRejects } from '../store/import-rows.ts'
import { csvLine, utf8Mark } from './csv-line.ts'
import { explainFault } from './explain-fault.ts'
import { openRows } from './sealed-rows.ts'
import { getStoredImport } from './view-import.ts'

/** The rows that were not taken over, as they were sent, with why in the last column. */
export async function sendRejects(
  desk: Desk,
  by: By,
  { id, reply }: { readonly id: string; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const stored = await getStoredImport(desk, by, id)
  await recordAudit(desk.database, {
    action: 'data.exported',
    personId: by.personId,
    subject: id,
    facts: { what: 'import rejects', rows: stored.rejected },
  })
  void reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="rejects.csv"')
  return reply.send(Readable.from(lines(desk, stored.id, stored.headers)))
}

async function* lines({ database, vault }: Desk, importId: string, headers: readonly string[]): AsyncGenerator<string> {
  yield utf8Mark + csvLine([...headers, '不合格原因'])
  for (let number = 0; ; number += 1) {
    const chunk = await findChunk(database, importId, number)
    if (!chunk) return
    const rejects = await listRejects(database, importId, { from: chunk.firstRow, to: chunk.firstRow + chunk.rows })
    if (rejects.length === 0) continue
    const rows = openRows(vault, chunk.sealed, { importId, number })
    for (const { rowNumber, faults } of rejects) {
      const cells = rows[rowNumber - chunk.firstRow] ?? []
      const padded = headers.map((_, at) => cells[at] ?? '')
      yield csvLine([...padded, faults.map(explainFault).join('；')])
    }
  }
}
