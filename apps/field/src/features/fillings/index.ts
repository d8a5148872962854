export { type FillingFacts, fillingFactsOf, fillingPurpose } from './filling-facts.ts'
export { offerFillings } from './offer-fillings.ts'
