import { openVault } from '../../../../platform/vault/index.ts'

/** Keeps the gateways' secrets in tests that have a database and no server. */
export const testVault = openVault({ current: Buffer.alloc(32, 7), old: [] }, 'aes-256-gcm')
