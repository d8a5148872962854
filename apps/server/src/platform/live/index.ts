export { type Live, openLive, type StreamRequest } from './live.ts'
export { cleanUp, type NewChange, publish } from './store.ts'
