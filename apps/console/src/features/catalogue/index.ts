export { CategoryPanel } from './category-panel.tsx'
export { useSays } from './use-says.ts'
