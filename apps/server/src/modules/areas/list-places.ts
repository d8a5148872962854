import type { KeptPlace } from '@ejia/contract'
import { areas as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentRegister } from './current-register.ts'
import { foundPlace } from './found-place.ts'

/** Everything with a name in an area, areas before what lies in them, as the matcher wants it. */
export async function listPlaces(database: Pool, code: string): Promise<KeptPlace[]> {
  const { atlas, named } = await currentRegister(database)
  return named
    .filter(({ areaCode }) => domain.isWithin(areaCode, code))
    .map((place) => ({ ...foundPlace(atlas, place), aliases: [...(place.aliases ?? [])] }))
}
