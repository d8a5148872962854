export { startFakeGateways } from './start-fake-gateways.ts'
export { testVault } from './test-vault.ts'
