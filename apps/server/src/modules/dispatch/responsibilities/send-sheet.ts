import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Pool } from 'pg'
import { harmlessCell } from '../../../platform/index.ts'
import { listCategories } from '../categories.ts'
import { sheetColumns } from './sheet-columns.ts'
import { listResponsibilities } from './view-responsibilities.ts'

/** The list in the columns that can be read again; with nothing in it, an empty form. */
export async function sendSheet(database: Pool, reply: FastifyReply): Promise<FastifyReply> {
  const [rows, categories] = await Promise.all([listResponsibilities(database), listCategories(database)])
  const nameOf = new Map(categories.map(({ id, name }) => [id, name.zh]))
  const columns = Object.values(sheetColumns).map(([header]) => ({ header }))
  const sheet = rows.map(({ unit, content, areas, coUnits }) =>
    [
      unit.name,
      content.matter,
      content.categoryIds.map((id) => nameOf.get(id) ?? id).join('、'),
      content.basis,
      areas.map(({ code }) => code).join('、'),
      content.scope ?? '',
      coUnits.map(({ name }) => name).join('、'),
    ].map(harmlessCell),
  )
  void reply.header('content-disposition', 'attachment; filename="responsibilities.xlsx"')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return reply.type(type).send(Readable.from(writeXlsxStream(sheet, { name: '权责清单', columns })))
}
