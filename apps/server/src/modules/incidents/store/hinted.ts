import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { State } from './stored.ts'

const PhotoFacts = z.object({
  id: z.string(),
  look: z.string().nullable(),
  takenAt: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
})
export type PhotoFacts = z.infer<typeof PhotoFacts>

/** Matters that were reported since, in the order of their ids; what is confidential is looked through by nobody. */
export async function listReportedSince(tx: Transaction, from: string) {
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    select i.state from incidents.incident as i
    where i.reported_at >= ${from}::timestamptz and not i.confidential and i.stage <> 'merged'
    order by i.id`,
  )
  return found.map(({ state }) => state)
}

/** What is known of photos that were used in these matters. */
export function listPhotoFacts(tx: Transaction, incidentIds: readonly string[]): Promise<PhotoFacts[]> {
  return rows(
    tx,
    PhotoFacts,
    sql`
    select p.id, lpad(to_hex(p.look), 16, '0') as look, p.taken_at, p.longitude, p.latitude
    from incidents.photo_use as u join incidents.photo as p on p.id = u.photo_id
    where u.incident_id = any(${incidentIds}::uuid[])`,
  )
}
