export { SystemState } from './system-state.tsx'
export { useSystemSays } from './use-says.ts'
