export { type BelongsTo, type Category, type Nature, natures } from './category.ts'
export { emergencyNumbers, findEmergency } from './emergency/find-emergency.ts'
export type { Emergency } from './emergency/signs.ts'
export { type Matter, type Suggestion, type SuggestionReason, suggestUnits } from './suggest-units.ts'
