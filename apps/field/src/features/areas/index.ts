export { LazySpotMap } from './lazy-spot-map.tsx'
export { PlaceField } from './place-field.tsx'
