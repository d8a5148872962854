export { MatterNotices } from './matter-notices.tsx'
export { TemplateBrowser } from './template-browser.tsx'
export { UndeliveredNotes } from './undelivered-notes.tsx'
export { Ways } from './ways.tsx'
