export { commandKeys } from './commands/command-keys.ts'
export { type OpenCommand, staysAfter } from './commands/open-command.ts'
export { DueMark } from './due-mark.tsx'
export { filterFromSearch, type MatterFilter, toQuery } from './filter.ts'
export { IncidentView } from './incident-view.tsx'
export { useLiveState, useMattersChanged } from './live.ts'
export { LiveProvider } from './live-provider.tsx'
export { MatterFilters } from './matter-filters.tsx'
export { MatterLinks } from './matter-links.tsx'
export { photoAddress } from './photo-address.ts'
export {
  incidentQuery,
  type ListItem,
  type ListName,
  listQuery,
  lookUpQuery,
  queueCountsQuery,
  sendCommand,
} from './queries.ts'
export { ReportForm } from './report-form.tsx'
export { StageMark } from './stage-mark.tsx'
