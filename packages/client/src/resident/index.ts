export { accountWords } from './account-words.ts'
export { tidyCaseCode } from './case-code.ts'
export { findDelay } from './find-delay.ts'
export { isOpen } from './is-open.ts'
export { loadEnglish, loadEnglishMini } from './load-english.ts'
export { nameOfCode, placeOfCode, placeOfSearch } from './place-input.ts'
export { registryWords } from './registry-words.ts'
export { isMobile, type ReportDraft, reportBodyOf } from './report-body.ts'
export {
  bodyOf,
  emptySelfFill,
  isNothing,
  type NewPerson,
  newPerson,
  relationOrder,
  type SelfFillDraft,
  today,
  withLeave,
  withValue,
} from './self-fill-draft.ts'
export { showSpan, showTime } from './show-time.ts'
export { isNews, kindOf, listNamed, withHeard } from './suggestions.ts'
export { waitForHeard } from './wait-for-heard.ts'
export { type ResidentWords, zh as residentZh } from './zh.ts'
export { zhMini } from './zh-mini.ts'
