import type { Voice } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import type { Desk } from '../desk.ts'
import { addVoice, findVoice } from '../store/voices.ts'
import { receivePart } from '../uploads/receive-part.ts'
import { presentVoice } from './present-voice.ts'
import { sniffVoice } from './sniff-voice.ts'
import { voiceKey } from './voice-key.ts'

const maxBytes = 5 * 1024 * 1024

type VoicePart = {
  readonly request: FastifyRequest
  readonly id: string
  readonly ownerId: string
  readonly from: number
  readonly total: number
  /** As the phone measured it: the containers that phones write often do not say. */
  readonly seconds: number
}

export async function receiveVoicePart({ database, files }: Desk, part: VoicePart) {
  const { id, ownerId, seconds } = part
  const { receivedBytes, kept } = await receivePart<Voice>({
    ...part,
    database,
    maxBytes,
    find: async () => {
      const found = await findVoice(database, id)
      if (found && found.ownerId !== ownerId) throw new Refusal('voice.unknown')
      return found && presentVoice(found)
    },
    keep: async (bytes) => {
      const type = await sniffVoice(bytes)
      await files.put(voiceKey(id), bytes)
      await addVoice(database, { id, ownerId, type, seconds, storedBytes: bytes.length })
      return { id, seconds, transcription: 'none', transcript: null }
    },
  })
  return { receivedBytes, voice: kept }
}
