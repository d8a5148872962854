export { browserTransport } from './browser.ts'
export { type Call, CallRefused, caller, pathOf, sendFile, type Transport, Unreachable } from './call.ts'
export { type LiveHandlers, listen } from './live.ts'
export { explain, type Language, type Words, wordsIn } from './words/index.ts'
