import type { Pool, PoolClient } from 'pg'

const openShare = 0.02

/**
 * Copies the demo's matters, closed ones mostly, until there are so many, spread over the years before. Only what is
 * read by lists and boxes is copied, not the log.
 */
export async function growTo(database: Pool, matters: number): Promise<void> {
  const client = await database.connect()
  try {
    await client.query("set synchronous_commit = off; set statement_timeout = 0; set maintenance_work_mem = '512MB'")
    const indexes = await takeIndexesAway(client)
    await client.query(copyOpen, [Math.floor(matters * openShare)])
    await client.query(copy, [Math.floor(matters * (1 - openShare))])
    for (const definition of indexes) await client.query(definition)
    await client.query('vacuum analyze incidents.incident')
    await client.query('vacuum analyze incidents.todo')
    await client.query('vacuum analyze incidents.clock')
  } finally {
    client.release()
  }
}

/** All but those of keys: a million rows are sorted once, faster than put into each index one by one. */
async function takeIndexesAway(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = 'incidents.incident'::regclass and not indisunique`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

const columns = `version, stage, category_id, area_code, lead_unit_id, seen_by, source, urgent, confidential`

/** The nth copy is older than the one before, by minutes. */
function copying(stages: string, dueAt: string): string {
  return `
    with sample as materialized (
      select *, row_number() over (order by id) - 1 as place from incidents.incident where ${stages}
    ), copied as (
      insert into incidents.incident
        (id, case_code, reported_at, due_at, solved_at, closed_at, ${columns}, words, pairs, state)
      select made.id, made.id::text, made.at, ${dueAt}, made.at + (solved_at - reported_at),
        made.at + (closed_at - reported_at), ${columns}, words, pairs,
        state || jsonb_build_object('id', made.id, 'caseCode', made.id::text,
          'reportedAt', to_char(made.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from (
        select number, number % (select count(*) from sample) as place, uuidv7(-number * interval '2 minutes') as id,
          now() - number * interval '2 minutes' as at
        from generate_series(1, $1::int) as number
      ) made
      join sample using (place)
      returning id, lead_unit_id, stage, reported_at, area_code, confidential, due_at
    )`
}

const copy = `${copying("stage = 'closed'", 'made.at + (due_at - reported_at)')} select count(*) from copied`

/** Of what is open a tenth is late, a fifth is near, and the rest is due within a fortnight. */
const dueSoon = "now() + (number % 1000 - 100) * interval '20 minutes'"

const copyOpen = `${copying("stage in ('reported', 'handling', 'dispatching')", dueSoon)}, waiting as (
    insert into incidents.todo (incident_id, unit_id, why, since, due_at)
    select id, lead_unit_id,
      case stage when 'reported' then 'accept' when 'dispatching' then 'decide' else 'handle' end, reported_at, due_at
    from copied
  )
  insert into incidents.clock (incident_id, kind, part, unit_id, area_code, confidential, due_at, warn_at)
  select id, case stage when 'reported' then 'accept' when 'dispatching' then 'dispatch' else 'solve' end, '',
    lead_unit_id, area_code, confidential, due_at, due_at - interval '3 days'
  from copied`
