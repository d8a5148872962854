export { KeysPanel } from './keys-panel.tsx'
export { useSays } from './use-says.ts'
