export { ResponsibilityPanel } from './responsibilities/responsibility-panel.tsx'
export { RoutingPanel } from './rules/routing-panel.tsx'
export { useSays } from './use-says.ts'
