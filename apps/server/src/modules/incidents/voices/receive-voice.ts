import type { Voice } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import type { Desk } from '../desk.ts'
import { addVoice, findVoice } from '../store/voices.ts'
import { presentVoice } from './present-voice.ts'
import { sniffVoice } from './sniff-voice.ts'
import { queueTranscript } from './transcribe-voice.ts'
import { voiceKey } from './voice-key.ts'

/** A minute as phones record it takes a tenth of this. */
const maxBytes = 2 * 1024 * 1024

type Sent = { readonly request: FastifyRequest; readonly ownerId: string | null; readonly seconds: number }

/** Takes one short recording in. Who sends it need not be known, so it is written down without being asked again. */
export async function receiveVoice(desk: Desk, { request, ownerId, seconds }: Sent): Promise<Voice> {
  const bytes = await readVoice(request)
  const type = await sniffVoice(bytes)
  const id = newId()
  await desk.files.put(voiceKey(id), bytes)
  await addVoice(desk.database, { id, ownerId, type, seconds, storedBytes: bytes.length })
  await queueTranscript(desk, id)
  const kept = await findVoice(desk.database, id)
  if (!kept) throw new Refusal('not-found')
  return presentVoice(kept)
}

async function readVoice(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Refusal('voice.type')
  const upload = await request.file({ limits: { fileSize: maxBytes, files: 1, fields: 5 }, throwFileSizeLimit: false })
  if (!upload) throw new Refusal('voice.type')
  const bytes = await upload.toBuffer()
  if (upload.file.truncated) throw new Refusal('photo.too-large')
  return bytes
}
