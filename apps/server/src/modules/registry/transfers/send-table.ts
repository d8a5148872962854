import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { asPlainText, csvLine, utf8Mark } from './csv-line.ts'
import type { Rows } from './export-rows.ts'

type Marked = Pick<Rows, 'headers' | 'rows'> & {
  readonly format: 'xlsx' | 'csv'
  readonly name: string
  /** Stands in every row, so that a copied part still tells where it came from. */
  readonly mark: string
  readonly footer: string
}

/** Row by row; neither side holds the whole. */
export function sendTable(reply: FastifyReply, table: Marked): FastifyReply {
  const { format, name } = table
  void reply.header('content-disposition', `attachment; filename="${name}.${format}"`)
  if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(Readable.from(csv(table)))
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const columns = [...table.headers, '导出标识'].map((header) => ({ header }))
  const stream = writeXlsxStream(sheet(table), { name, columns })
  return reply.type(type).send(Readable.from(stream))
}

async function* csv(table: Marked): AsyncGenerator<string> {
  yield utf8Mark + csvLine([...table.headers, '导出标识'])
  for await (const row of table.rows) yield csvLine([...row, table.mark])
  yield csvLine([table.footer])
}

async function* sheet({ rows, mark, footer }: Marked): AsyncGenerator<string[]> {
  for await (const row of rows) yield [...row.map(asPlainText), mark]
  yield [footer]
}
