import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { enqueue, type JobHandler, run, transaction } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { claimTranscription, findVoice, type StoredVoice, setTranscript } from '../store/voices.ts'
import { getOwnVoice } from './get-voice.ts'
import { voiceKey } from './voice-key.ts'

export const transcribeTask = 'incidents.transcribe'

const Payload = z.object({ voiceId: z.string() })
const attempts = 3

/** Has a recording written down once, however often it is asked for. Without a service nothing happens. */
export async function askForTranscript(desk: Desk, personId: string, id: string): Promise<StoredVoice> {
  await getOwnVoice(desk, personId, id)
  await queueTranscript(desk, id)
  return getOwnVoice(desk, personId, id)
}

export async function queueTranscript(desk: Desk, id: string): Promise<void> {
  if (!desk.transcribe) return
  await transaction(desk.database, async (tx) => {
    if (await claimTranscription(tx, id))
      await run(tx, enqueue(transcribeTask, { voiceId: id }, { key: `voice ${id}` }))
  })
  desk.live.noteCommit()
}

/** The job. A service that is down is tried again a few times; the recording is there to be heard in any case. */
export async function transcribe(
  { database, files, transcribe }: Desk,
  payload: unknown,
  { attempt, log }: Parameters<JobHandler>[1],
): Promise<void> {
  const { voiceId } = Payload.parse(payload)
  const voice = await findVoice(database, voiceId)
  const file = voice && (await files.find(voiceKey(voiceId)))
  if (!voice || !file || !transcribe) return
  try {
    const bytes = await buffer(file.stream)
    await setTranscript(database, voiceId, await transcribe({ bytes, type: voice.type }))
  } catch (error) {
    if (attempt < attempts) throw error
    log.warn({ err: error, voiceId }, 'a recording could not be written down')
    await setTranscript(database, voiceId, null)
  }
}
