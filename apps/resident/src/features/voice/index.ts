export { VoiceTaker } from './voice-taker.tsx'
