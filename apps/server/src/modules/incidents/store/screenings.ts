import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'
import { State } from './stored.ts'

/** Raised again, it has one reason more, and what was decided stands. */
export async function addScreening(tx: Transaction, incidentId: string, reasons: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into incidents.screening (incident_id, reasons) values (${incidentId}, ${reasons}::text[])
    on conflict (incident_id) do update set reasons = array(
      select distinct reason from unnest(screening.reasons || excluded.reasons) as reason order by reason)`,
  )
}

export async function passPictures(tx: Transaction, incidentId: string): Promise<void> {
  await run(tx, sql`insert into incidents.pictures_passed (incident_id) values (${incidentId}) on conflict do nothing`)
}

const Standing = z.object({
  id: z.string(),
  raised: z.boolean(),
  shown: z.boolean().nullable(),
  picturesPassed: z.boolean(),
})
export type Standing = z.infer<typeof Standing>

/** What is known of each of these matters, by id. */
export async function listStandings(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map()
  const found = await rows(
    tx,
    Standing,
    sql`
    select wanted.id, screening.incident_id is not null as raised, screening.shown,
      passed.incident_id is not null as pictures_passed
    from unnest(${ids}::uuid[]) as wanted (id)
    left join incidents.screening on screening.incident_id = wanted.id
    left join incidents.pictures_passed as passed on passed.incident_id = wanted.id`,
  )
  return new Map(found.map((one) => [one.id, one]))
}

const Row = z.object({
  state: State,
  reasons: z.array(z.enum(['abuse', 'advert', 'gibberish', 'sensitive', 'checked', 'device', 'phone', 'network'])),
  raisedAt: z.string(),
  shown: z.boolean().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type ScreeningRow = z.infer<typeof Row>

const most = 100

export function listScreenings(tx: Transaction, state: 'open' | 'decided', visible: Sql): Promise<ScreeningRow[]> {
  const which =
    state === 'open' ? sql`decided_at is null order by raised_at` : sql`decided_at is not null order by decided_at desc`
  return rows(
    tx,
    Row,
    sql`
    select i.state, reasons, raised_at, shown, reason, decided_by, decided_at
    from incidents.screening join incidents.incident as i on i.id = screening.incident_id
    where ${visible} and ${which} limit ${most}`,
  )
}

export type Decision = {
  readonly incidentId: string
  readonly shown: boolean
  readonly reason: string
  readonly personId: string
}

/** False where nobody raised it. */
export async function keepDecision(
  tx: Transaction,
  { incidentId, shown, reason, personId }: Decision,
): Promise<boolean> {
  const changed = await run(
    tx,
    sql`
    update incidents.screening
    set shown = ${shown}, reason = ${reason}, decided_by = ${personId}, decided_at = now()
    where incident_id = ${incidentId}`,
  )
  return changed === 1
}
