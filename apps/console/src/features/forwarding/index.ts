export { ForwardList } from './forward-list.tsx'
export { PartnerPanel } from './partner-panel.tsx'
export { useSays } from './use-says.ts'
