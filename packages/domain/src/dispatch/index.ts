export { checkCategory, isFoundBy, listOffered, mostOffered, notSureId } from './catalogue.ts'
export { type BelongsTo, type Category, type Nature, natures } from './category.ts'
export { listDisputeKinds } from './dispute-kinds.ts'
export { emergencyNumbers, findEmergency } from './emergency/find-emergency.ts'
export type { Emergency } from './emergency/signs.ts'
export {
  type CategoryWords,
  type Example,
  examplesNeeded,
  type Guessed,
  groupsOf,
  guessByWords,
  guessCategory,
  guessUnitTypes,
  judge,
  type Likely,
  learn,
  type Model,
  type ModelHead,
  modelFormat,
  type PackedModel,
  packModel,
  type Quality,
  qualityOf,
  type Settled,
  type TriedOut,
  tryOut,
  unitTypeLabel,
  unpackModel,
} from './guess/index.ts'
export { moveTile } from './order-tiles.ts'
export {
  listGrounds,
  type Responsibility,
  type ResponsibilityRow,
  rulesFromResponsibilities,
} from './responsibility.ts'
export { type RoutingCity, type RoutingReview, reviewRules } from './routing/review-rules.ts'
export { type Routing, type RoutingFault, routeMatter } from './routing/route-matter.ts'
export type { RoutedMatter, RoutingConditions, RoutingRule, RoutingTarget } from './routing/routing-rule.ts'
export { type Matter, type Suggestion, type SuggestionReason, suggestUnits } from './suggest-units.ts'
