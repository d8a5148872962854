export { addPlaces, buildPlaceIndex, emptyPlaceIndex, type PlaceIndex } from './index/place-index.ts'
export { type Context, matchPlace, type PlaceMatch, type Question } from './match/match-place.ts'
export { type Place, type PlaceKind, placeKinds } from './place.ts'
export { charactersOf, readingsOf } from './sound/readings.ts'
