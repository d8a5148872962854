export { BriefingList } from './briefing-list.tsx'
export { BriefingPanel } from './briefing-panel.tsx'
export { useSays } from './use-says.ts'
