export { MatterNotices } from './matter-notices.tsx'
export { TemplateBrowser } from './template-browser.tsx'
export { UndeliveredList } from './undelivered-list.tsx'
export { Ways } from './ways.tsx'
