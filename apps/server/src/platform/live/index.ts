export { type Live, openLive } from './live.ts'
export { cleanUp, publish } from './store.ts'
