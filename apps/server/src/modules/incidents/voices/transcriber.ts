import { Refusal } from '@ejia/domain'
import { z } from 'zod'
import type { Config } from '../../../config.ts'

/** Turns a recording into words. Absent where no service is configured; recordings are then played back. */
export type Transcriber = (voice: { readonly bytes: Buffer; readonly type: string }) => Promise<string>

const Answer = z.object({ text: z.string() })
const withinMilliseconds = 60_000

/** The service's own names for what it is sent; some look at the ending only. */
const endings: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'audio/mpeg': 'mp3',
}

/** Any self-hosted service that speaks OpenAI's `POST /v1/audio/transcriptions`. */
export function openTranscriber({ asr }: Pick<Config, 'asr'>): Transcriber | undefined {
  if (asr === undefined) return undefined
  return async ({ bytes, type }) => {
    const form = new FormData()
    form.append('file', new Blob([Uint8Array.from(bytes)], { type }), `voice.${endings[type] ?? 'webm'}`)
    form.append('model', asr.model)
    form.append('language', 'zh')
    form.append('response_format', 'json')
    const answer = await fetch(`${asr.url}/v1/audio/transcriptions`, {
      method: 'POST',
      body: form,
      ...(asr.key === undefined ? {} : { headers: { authorization: `Bearer ${asr.key}` } }),
      signal: AbortSignal.timeout(withinMilliseconds),
    })
    if (!answer.ok) throw new Error(`the transcription service answered ${answer.status}`)
    const parsed = Answer.safeParse(await answer.json())
    if (!parsed.success) throw new Refusal('unavailable')
    return parsed.data.text.trim().slice(0, 2000)
  }
}
