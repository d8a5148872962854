export { readAreasOf } from './area-queries.ts'
export { LazySpotMap } from './lazy-spot-map.tsx'
export { PlaceField } from './place-field.tsx'
