import { uploadVoice } from './api.ts'
import type { DraftVoice } from './draft.ts'

/** The recording with its id, sent now if it has not arrived yet. */
export async function sendVoice(voice: DraftVoice): Promise<DraftVoice> {
  if (voice.id !== undefined) return voice
  const { id } = await uploadVoice(voice.blob, voice.seconds)
  return { ...voice, id }
}
