import type { Pool, PoolClient } from 'pg'

const openShare = 0.02
const years = 5
const tables = ['incident', 'spot', 'todo', 'clock', 'reporter', 'participation'] as const

/** How many there were, how many there shall be, and how many at the very end: these lie within five years. */
export type Growth = { readonly from: number; readonly to: number; readonly atLast: number }

/**
 * Copies the demo's matters, closed ones mostly, until there are so many. Only what is read by lists and boxes is
 * copied, not the log. No copy stands quite where its original does nor says quite the same, and every second one has
 * a caller. What is copied is not written to the log of the database, which changes nothing for those who read.
 */
export async function grow(database: Pool, { from, to, atLast }: Growth): Promise<void> {
  const client = await database.connect()
  try {
    await client.query("set synchronous_commit = off; set statement_timeout = 0; set maintenance_work_mem = '1GB'")
    const indexes = await takeIndexesAway(client)
    const seconds = (years * 365 * 86_400) / atLast
    const open = (matters: number) => Math.floor(matters * openShare)
    await takeSamples(client)
    await client.query(copyOpen(seconds), [open(from), open(to)])
    await client.query(copyClosed(seconds), [from - open(from), to - open(to)])
    for (const definition of indexes) await client.query(definition)
    for (const table of tables) await client.query(`vacuum analyze incidents.${table}`)
  } finally {
    client.release()
  }
}

export function growTo(database: Pool, matters: number): Promise<void> {
  return grow(database, { from: 0, to: matters, atLast: matters })
}

/** How many copies an earlier run left. */
export async function copiesIn(database: Pool): Promise<number> {
  const { rows } = await database.query<{ copies: number }>(
    'select count(*)::int as copies from incidents.incident where case_code = id::text',
  )
  return rows[0]?.copies ?? 0
}

/** All but those of keys: a million rows are sorted once, faster than put into each index one by one. */
async function takeIndexesAway(client: PoolClient): Promise<string[]> {
  const kept: string[] = []
  for (const table of tables) {
    await client.query(`alter table incidents.${table} set unlogged`)
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = $1::regclass and not indisunique`,
      [`incidents.${table}`],
    )
    for (const { name } of rows) await client.query(`drop index ${name}`)
    kept.push(...rows.map(({ definition }) => definition))
  }
  return kept
}

/** What is copied: the demo's own matters, lean: of their clocks two are kept. */
async function takeSamples(client: PoolClient): Promise<void> {
  for (const [name, stages] of [
    ['open', "('reported', 'handling', 'dispatching')"],
    ['closed', "('closed')"],
  ]) {
    await client.query(`
      drop table if exists pg_temp.${name}_sample;
      create temp table ${name}_sample (like incidents.incident, place int, spot jsonb, x float8, y float8);
      alter table ${name}_sample alter state set storage plain, alter pairs set storage plain, alter spot set storage plain;
      insert into ${name}_sample
      select incident.*, (row_number() over (order by id) - 1)::int, state->'place',
        (state->'place'->>'longitude')::float8, (state->'place'->>'latitude')::float8
      from incidents.incident where stage in ${stages} and case_code <> id::text;
      update ${name}_sample set state = state - array['id', 'caseCode', 'reportedAt', 'place']
        || jsonb_build_object('clocks', jsonb_path_query_array(state, '$.clocks[0 to 1]'));
      analyze ${name}_sample`)
  }
}

const columns = `version, stage, category_id, area_code, lead_unit_id, seen_by, source, urgent, confidential`

/** Of a thousand one is of a wolf, of a hundred thousand one is of a crocodile: words that are rare and very rare. */
const animal = `case when number % 100000 = 7 then '鳄鱼' when number % 1000 = 7 then '豺狼' else '家犬' end`

/** What a spot of the map has of its matter. */
const ofSpot = 'version, stage, category_id, area_code, seen_by, urgent, confidential'
const longitude = 'x + (number * 31::bigint % 1001 - 500) * 0.00001'
const latitude = 'y + (number * 37::bigint % 1001 - 500) * 0.00001'

type Copying = { readonly sample: string; readonly dueAt: string; readonly seconds: number }

/** The nth copy is older than the one before; its house number and its animal are words of its own. */
function copying({ sample, dueAt, seconds }: Copying): string {
  return `
    with made as materialized (
      select number, number % (select count(*)::int from ${sample}) as place,
        uuidv7(-number * ${seconds} * interval '1 second') as id, now() - number * ${seconds} * interval '1 second' as at,
        to_char(number * 7919::bigint % 100000, 'FM00000') as house, ${animal} as animal
      from generate_series($1::int + 1, $2::int) as number
    ), copied as (
      insert into incidents.incident
        (id, case_code, reported_at, due_at, solved_at, closed_at, ${columns}, words, pairs, state)
      select made.id, made.id::text, made.at, ${dueAt}, made.at + (solved_at - reported_at),
        made.at + (closed_at - reported_at), ${columns}, words || ' ' || house || ' ' || animal,
        pairs || regexp_split_to_array(house || animal, '')
          || array[substr(house, 1, 2), substr(house, 2, 2), substr(house, 3, 2), substr(house, 4, 2), animal],
        state || jsonb_build_object('id', made.id, 'caseCode', made.id::text,
          'reportedAt', to_char(made.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'place', spot || jsonb_build_object('longitude', ${longitude}, 'latitude', ${latitude}))
      from made join ${sample} using (place)
    ), on_the_map as (
      insert into incidents.spot (id, longitude, latitude, reported_at, ${ofSpot})
      select made.id, ${longitude}, ${latitude}, made.at, ${ofSpot}
      from made join ${sample} using (place) where stage <> 'closed'
    ), calling as (${calling}), taking_part as (
      insert into incidents.participation (person_id, incident_id, unit_id, last_acted_at)
      select person_id, made.id, unit_id, made.at
      from made join ${sample} as sample using (place) join incidents.participation on incident_id = sample.id
      where number % 10 = 0
    )`
}

/** A known number calls again and again; the tails of four digits are shared by all numbers alike. */
const calling = `
  insert into incidents.reporter (id, incident_id, phone_index, phone_tail_index, added_at)
  select gen_random_uuid(), made.id,
    case when number % 100000 = 2 then known.phone_index else sha256(('phone' || number / 6)::bytea) end,
    case when number % 10000 = 2 then known.phone_tail_index else sha256(('tail' || number % 10000)::bytea) end, made.at
  from made cross join (
    select phone_index, phone_tail_index from incidents.reporter where phone_index is not null
    order by added_at desc, id limit 1
  ) as known
  where number % 2 = 0`

function copyClosed(seconds: number): string {
  return `${copying({ sample: 'closed_sample', seconds, dueAt: 'made.at + (due_at - reported_at)' })} select`
}

/** Of what is open a tenth is late, a fifth is near, and the rest is due within a fortnight. */
const dueSoon = "now() + (number % 1000 - 100) * interval '20 minutes'"

function copyOpen(seconds: number): string {
  return `${copying({ sample: 'open_sample', seconds, dueAt: dueSoon })}, waiting as (
    insert into incidents.todo (incident_id, unit_id, why, since, due_at)
    select made.id, lead_unit_id,
      case stage when 'reported' then 'accept' when 'dispatching' then 'decide' else 'handle' end, made.at, ${dueSoon}
    from made join open_sample using (place)
  )
  insert into incidents.clock (incident_id, kind, part, unit_id, area_code, confidential, due_at, warn_at)
  select made.id, case stage when 'reported' then 'accept' when 'dispatching' then 'dispatch' else 'solve' end, '',
    lead_unit_id, area_code, confidential, ${dueSoon}, ${dueSoon} - interval '3 days'
  from made join open_sample using (place)`
}
