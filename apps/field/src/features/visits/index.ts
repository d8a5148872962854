export { gridRegistry, registryKey } from './grid-registry.ts'
export { listGridCodes, readGridsOf, worksWithRegistry } from './grids-of.ts'
export { offerVisits } from './offer-visits.ts'
export { factsOf, type VisitFacts, visitPurpose } from './visit-facts.ts'
