export { type Live, type LiveOptions, openLive, type StreamRequest } from './live.ts'
export { cleanUp, type NewChange, publish } from './store.ts'
