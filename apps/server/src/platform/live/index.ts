export { type Live, openLive } from './live.ts'
export { cleanUp, type NewChange, publish, publishAll } from './store.ts'
