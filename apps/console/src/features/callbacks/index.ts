export { AreaEstimates } from './area-estimates.tsx'
export { DrawList } from './draw-list.tsx'
export { DrawPanel } from './draw-panel.tsx'
export { useSays } from './use-says.ts'
