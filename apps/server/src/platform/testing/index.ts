export { apiCaller } from './api-caller.ts'
export { type EventClient, openEvents, until } from './event-client.ts'
export { testApp } from './test-app.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
