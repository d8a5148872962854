import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

export type NewPhoto = {
  readonly id: string
  readonly ownerId: string | null
  /** Hex. */
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly takenAt: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly storedBytes: number
  /** Sixteen hexadecimal digits. */
  readonly look: string
}

export async function addPhoto(tx: Transaction, photo: NewPhoto): Promise<void> {
  await run(
    tx,
    sql`
    insert into incidents.photo
      (id, owner_id, sha256, width, height, taken_at, longitude, latitude, stored_bytes, look)
    values (${photo.id}, ${photo.ownerId}, decode(${photo.sha256}, 'hex'), ${photo.width}, ${photo.height},
      ${photo.takenAt}, ${photo.longitude}, ${photo.latitude}, ${photo.storedBytes},
      ${`x${photo.look}`}::bit(64)::bigint)
    on conflict (id) do nothing`,
  )
}

const StoredPhoto = z.object({
  ownerId: z.nullable(z.string()),
  width: z.number(),
  height: z.number(),
  takenAt: z.nullable(z.string()),
  longitude: z.nullable(z.number()),
  latitude: z.nullable(z.number()),
})

export function findPhoto(tx: Transaction, id: string): Promise<z.infer<typeof StoredPhoto> | undefined> {
  const statement = sql`
    select owner_id, width, height, taken_at, longitude, latitude from incidents.photo where id = ${id}`
  return maybeOne(tx, StoredPhoto, statement)
}

/** How many of these photos are there, unused, and this person's (or, for the public, nobody's in particular). */
export async function countUsablePhotos(
  tx: Transaction,
  ids: readonly string[],
  ownerId: string | null,
): Promise<number> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from incidents.photo
    where id = any(${ids}::uuid[]) and (owner_id is null or owner_id = ${ownerId})
      and not exists (select from incidents.photo_use where photo_id = photo.id)`,
  )
  return found.length
}

export async function findPhotoUse(tx: Transaction, photoId: string): Promise<string | undefined> {
  const statement = sql`select incident_id from incidents.photo_use where photo_id = ${photoId}`
  return (await maybeOne(tx, z.object({ incidentId: z.string() }), statement))?.incidentId
}

/** Photos that nobody used within the time; they are forgotten first and their files removed after. */
export async function removeUnusedPhotos(tx: Transaction, olderThanHours: number): Promise<string[]> {
  const removed = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    delete from incidents.photo
    where received_at < now() - make_interval(hours => ${olderThanHours}::int)
      and not exists (select from incidents.photo_use where photo_id = photo.id)
    returning id`,
  )
  return removed.map(({ id }) => id)
}
