export type { Behaviour, Received } from './fake.ts'
export { type FakeGateways, startFakeGateways } from './start-fake-gateways.ts'
