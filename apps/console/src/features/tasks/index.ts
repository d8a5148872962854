export { CataloguePanel } from './catalogue-panel.tsx'
export { SentPanel } from './sent-panel.tsx'
export { useSays } from './use-says.ts'
