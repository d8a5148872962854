export { type BelongsTo, type Category, type Nature, natures } from './category.ts'
export { type Matter, type Suggestion, type SuggestionReason, suggestUnits } from './suggest-units.ts'
