export { KeysPanel } from './keys-panel.tsx'
export { SecretOnce } from './secret-once.tsx'
export { useSays } from './use-says.ts'
