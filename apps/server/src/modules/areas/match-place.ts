import type { api, InputOf, PlaceMatch } from '@ejia/contract'
import { areas as domain, places } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentRegister } from './current-register.ts'
import { foundPlace } from './found-place.ts'

type Phrase = InputOf<typeof api.matchPlace>['body']

/** Which place a phrase names; where two are near, the person chooses. */
export async function matchPlace(database: Pool, { text, spoken, areaCode, point }: Phrase): Promise<PlaceMatch> {
  const { atlas, index } = await currentRegister(database)
  const context = {
    ...(areaCode === undefined ? {} : { areaCode }),
    ...(point === undefined ? {} : positionOf(point)),
  }
  const match = places.matchPlace(index, { text, isSpoken: spoken, context })
  switch (match.kind) {
    case 'one':
      return { ...match, place: foundPlace(atlas, match.place) }
    case 'choose':
      return { ...match, places: match.places.map((place) => foundPlace(atlas, place)) }
    case 'none':
      return match
  }
}

function positionOf({ longitude, latitude, coordSys }: NonNullable<Phrase['point']>): places.Context {
  const given: domain.Position = [longitude, latitude]
  return domain.isInBounds(given) ? { position: domain.toWgs84({ position: given, coordSys }) } : {}
}
