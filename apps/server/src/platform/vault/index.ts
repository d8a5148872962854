export { readDataKeys } from './data-keys.ts'
export { inBytes, openVault, type Vault } from './vault.ts'
