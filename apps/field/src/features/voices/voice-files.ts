import { CallRefused, newId, pathOf } from '@ejia/client'
import { type ReplyOf, type Voice, voices } from '@ejia/contract'
import { call } from '../../device/call.ts'
import { dropKept, findBytes, keepBytes } from '../../device/kept-store.ts'
import { sendParts } from '../../device/send-parts.ts'
import type { DraftVoice } from './draft-voice.ts'

type Arrival = ReplyOf<(typeof voices)['sendVoicePart']>

export async function keepVoice(recording: Blob, seconds: number): Promise<DraftVoice> {
  const localId = newId()
  await keepBytes('files', localId, new Uint8Array(await recording.arrayBuffer()))
  neverSent.add(localId)
  return { localId, seconds, type: recording.type, uploaded: false }
}

export async function findVoiceFile({ localId, type }: DraftVoice): Promise<Blob | undefined> {
  const bytes = await findBytes('files', localId)
  return bytes && new Blob([bytes], { type })
}

export async function dropVoice({ localId }: DraftVoice): Promise<void> {
  await dropKept('files', localId)
}

const underWay = new Map<string, Promise<void>>()
const neverSent = new Set<string>()

/** Asked twice for the same recording, it goes up once. */
export function uploadVoice(voice: DraftVoice): Promise<void> {
  const { localId } = voice
  const upload = underWay.get(localId) ?? sendVoice(voice).finally(() => underWay.delete(localId))
  underWay.set(localId, upload)
  return upload
}

async function sendVoice({ localId, seconds }: DraftVoice): Promise<void> {
  const bytes = await findBytes('files', localId)
  if (bytes === undefined) throw new CallRefused({ code: 'voice.unknown', message: '', requestId: '' }, 422)
  const path = pathOf(voices.sendVoicePart.path, { id: localId })
  await sendParts<Arrival>({
    bytes,
    address: (from, total) => `${path}?from=${from}&total=${total}&seconds=${Math.round(seconds)}`,
    fresh: neverSent.delete(localId),
    progress: () => {},
  })
}

const looks = [800, 1200, 1500, 2000, 2500, 3000, 4000] as const

/** What a machine heard in a recording that has arrived, if there is one that listens and it answers within a moment. */
export async function listen({ localId: id }: DraftVoice, isAwaited = true): Promise<string | null> {
  try {
    let voice: Voice = await call(voices.transcribeVoice, { params: { id } })
    for (const pause of isAwaited ? looks : []) {
      if (voice.transcription !== 'waiting') break
      await new Promise((resolve) => window.setTimeout(resolve, pause))
      voice = await call(voices.getOwnVoice, { params: { id } })
    }
    return voice.transcript?.trim() || null
  } catch {
    return null // the recording itself is sent; nobody's report waits for a machine
  }
}
