export { ResponsibilityPanel } from './responsibilities/responsibility-panel.tsx'
export { RoutingPanel } from './routing/routing-panel.tsx'
export { useSays } from './use-says.ts'
