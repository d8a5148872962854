import { newReport, report } from '@ejia/e2e/city'
import type { Pool } from 'pg'
import { v7 as newId } from 'uuid'
import type { Table } from './table.ts'
import { figures, type Timing, time } from './timing.ts'
import { withCity } from './with-city.ts'

const warmUp = 300
const reports = 3000
const atOnce = 16

/** Reports of residents over HTTP, beside a bare driver loop that inserts the same rows into the same database. */
export function intakeBench(): Promise<Table> {
  return withCity(async ({ url, database }) => {
    const overHttp = (number: number) => report(url, `路口的井盖破损（${number}）`)
    await time(warmUp, atOnce, overHttp)
    const http = await time(reports, atOnce, overHttp)
    const { caseCode } = await report(url, newReport('样本').text)
    const insert = await bareInsert(database, caseCode)
    await time(warmUp, atOnce, insert)
    const bare = await time(reports, atOnce, insert)
    const again = await time(reports, atOnce, overHttp)
    const row = (name: string, timing: Timing) => [
      name,
      ...figures(timing),
      (timing.perSecond / bare.perSecond).toFixed(2),
    ]
    return {
      title: `Report intake, ${reports} reports, ${atOnce} at once, synchronous commits`,
      columns: ['what', 'a second', 'p50 ms', 'p99 ms', 'ratio to bare'],
      rows: [row('HTTP, first run', http), row('bare driver loop', bare), row('HTTP, second run', again)],
    }
  })
}

const tables = ['command', 'event', 'incident', 'todo', 'clock', 'reporter'] as const

/** One statement that inserts copies of everything a report wrote, under new ids. */
async function bareInsert(database: Pool, caseCode: string): Promise<() => Promise<unknown>> {
  const { rows } = await database.query<{ id: string }>('select id from incidents.incident where case_code = $1', [
    caseCode,
  ])
  const id = rows[0]?.id ?? ''
  const samples = await Promise.all(tables.map((table) => sampleOf(database, table, id)))
  const inserts = tables.map(
    (table, at) =>
      `${table}_copied as (insert into incidents.${table} select * from jsonb_populate_recordset(null::incidents.${table}, $${at + 1}::jsonb))`,
  )
  const text = `with ${inserts.join(', ')} insert into platform.live (topics, incident_id, version) values ($${tables.length + 1}, $${tables.length + 2}, 1)`
  return () => {
    const copy = newId()
    const values = samples.map((sample) =>
      sample
        .replaceAll(id, copy)
        .replaceAll(caseCode, copy)
        .replaceAll(/"id": ?"[0-9a-f-]{36}"/g, (found) => (found.includes(copy) ? found : `"id":"${newId()}"`)),
    )
    return database.query({ name: 'bare', text, values: [...values, [`incident:${copy}`], copy] })
  }
}

async function sampleOf(database: Pool, table: (typeof tables)[number], id: string): Promise<string> {
  const where = {
    command: `id = (select command_id from incidents.event where incident_id = $1 limit 1)`,
    event: 'incident_id = $1',
    incident: 'id = $1',
    todo: 'incident_id = $1',
    clock: 'incident_id = $1',
    reporter: 'incident_id = $1',
  } as const satisfies Record<(typeof tables)[number], string>
  const { rows } = await database.query<{ sample: string }>(
    `select jsonb_agg(to_jsonb(one))::text as sample from incidents.${table} one where ${where[table]}`,
    [id],
  )
  return rows[0]?.sample ?? '[]'
}
