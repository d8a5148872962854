export { startFakeGateways } from './start-fake-gateways.ts'
