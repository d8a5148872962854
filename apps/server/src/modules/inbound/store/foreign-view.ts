import pg from 'pg'
import sql, { raw } from 'sql-template-tag'
import { run } from '../../../platform/index.ts'

export type ForeignView = { readonly connectionString: string; readonly schema: string; readonly view: string }

const atOnce = 500

/** The rows of another department's view as text, some at a time, by a connection that cannot write. */
export async function* readForeignView({
  connectionString,
  schema,
  view,
}: ForeignView): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    query_timeout: 120_000,
    options: '-c default_transaction_read_only=on',
    types: { getTypeParser: () => (text: string) => text },
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await run(client, sql`begin read only`)
    const table = raw(`${quoted(schema)}.${quoted(view)}`)
    await run(client, sql`declare foreign_rows no scroll cursor for select * from ${table}`)
    for (;;) {
      const { rows } = await client.query(`fetch ${atOnce} from foreign_rows`)
      yield* rows
      if (rows.length < atOnce) return
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
