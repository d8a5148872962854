import type { FoundPlace } from '@ejia/contract'
import { places } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentRegister } from './current-register.ts'
import { foundPlace } from './found-place.ts'

const placesAtMost = 20

export type Search = { readonly text: string; readonly within?: string | undefined }

/**
 * Places for what is typed so far, by any part of the name and by its sound, the likeliest first. A full address is
 * read as a whole: 蓝田街道毅阳社区水岸名都 is 水岸名都 within that community.
 */
export async function searchPlaces(database: Pool, { text, within = '' }: Search): Promise<FoundPlace[]> {
  const { atlas, index } = await currentRegister(database)
  const found = places.suggestPlaces(index, { text, within, limit: placesAtMost })
  return found.map((place) => foundPlace(atlas, place))
}
