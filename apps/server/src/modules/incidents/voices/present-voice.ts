import type { Voice } from '@ejia/contract'
import type { StoredVoice } from '../store/voices.ts'

export function presentVoice({ id, seconds, transcription, transcript }: StoredVoice): Voice {
  return { id, seconds, transcription, transcript }
}
