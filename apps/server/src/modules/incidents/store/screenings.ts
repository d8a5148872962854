import sql, { empty, type Sql } from 'sql-template-tag'
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

type Asked = {
  readonly state: 'open' | 'decided'
  readonly visible: Sql
  readonly most: number
  /** The last matter of the page before. */
  readonly after?: string | undefined
}

/** Those to be looked at, oldest first, or those decided, the last first. */
export function listScreenings(tx: Transaction, { state, visible, most, after }: Asked): Promise<ScreeningRow[]> {
  const last = (at: Sql) => sql`(select ${at}, incident_id from incidents.screening where incident_id = ${after})`
  const beyondOpen = after === undefined ? empty : sql`and (raised_at, incident_id) > ${last(sql`raised_at`)}`
  const beyondDecided = after === undefined ? empty : sql`and (decided_at, incident_id) < ${last(sql`decided_at`)}`
  const which =
    state === 'open'
      ? sql`decided_at is null ${beyondOpen} order by raised_at, incident_id`
      : sql`decided_at is not null ${beyondDecided} order by decided_at desc, incident_id desc`
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
