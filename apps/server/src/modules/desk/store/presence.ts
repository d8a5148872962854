import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const Present = z.object({ personId: z.string(), unitName: z.string(), writing: z.boolean() })
export type Present = z.infer<typeof Present>

type Note = {
  readonly incidentId: string
  readonly personId: string
  readonly unitName: string
  readonly writing: boolean
}

const seconds = 45

/** Renews one's own row and answers who else has the matter open. */
export async function keepPresence(
  tx: Transaction,
  { incidentId, personId, unitName, writing }: Note,
): Promise<Present[]> {
  await run(
    tx,
    sql`
    insert into desk.presence (incident_id, person_id, unit_name, writing, until)
    values (${incidentId}, ${personId}, ${unitName}, ${writing}, now() + make_interval(secs => ${seconds}))
    on conflict (incident_id, person_id)
    do update set writing = excluded.writing, unit_name = excluded.unit_name, until = excluded.until`,
  )
  return rows(
    tx,
    Present,
    sql`
    select person_id, unit_name, writing from desk.presence
    where incident_id = ${incidentId} and person_id <> ${personId} and until > now()
    order by person_id limit 20`,
  )
}

export async function removePresence(tx: Transaction, incidentId: string, personId: string): Promise<void> {
  await run(tx, sql`delete from desk.presence where incident_id = ${incidentId} and person_id = ${personId}`)
}

export async function removeOldPresence(tx: Transaction): Promise<void> {
  await run(tx, sql`delete from desk.presence where until < now()`)
}
