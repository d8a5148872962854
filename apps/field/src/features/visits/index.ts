export { offerVisits, registryKey } from './offer-visits.ts'
export { factsOf, type VisitFacts, visitPurpose } from './visit-facts.ts'
export { worksWithRegistry } from './works-with-registry.ts'
