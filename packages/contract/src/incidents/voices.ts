import * as z from 'zod/mini'
import { caseRoles, endpoint } from '../endpoint.ts'
import { Id } from '../values.ts'
import { partQuery } from './photos.ts'

const tag = 'voices'
const access = { roles: caseRoles } as const
const params = z.strictObject({ incidentId: Id, id: Id })

/** `none`: nobody asked, or no service is configured. The transcript is what a machine heard, not what was said. */
export const Voice = z.strictObject({
  id: Id,
  seconds: z.number(),
  transcription: z.enum(['none', 'waiting', 'done', 'failed']),
  transcript: z.nullable(z.string()),
})
export type Voice = z.output<typeof Voice>

const VoiceArrival = z.strictObject({ receivedBytes: z.int(), voice: z.nullable(Voice) })

export const voices = {
  uploadVoice: endpoint({
    name: 'uploadVoice',
    method: 'POST',
    path: '/api/voices',
    tag,
    summary:
      'Send one recording of at most a minute (MP3, AAC, M4A, WebM, Ogg, WAV; at most 2 MB); its id goes into a report, and a configured service writes it down',
    access: 'public',
    perMinute: 20,
    upload: true,
    query: z.strictObject({ seconds: z.coerce.number().check(z.gte(0), z.lte(65)) }),
    reply: Voice,
    status: 201,
  }),
  hearVoice: endpoint({
    name: 'hearVoice',
    method: 'GET',
    path: '/api/voices/:id/heard',
    tag,
    summary:
      'How far the transcript is of a recording that nobody signed in sent and no report has used yet; its id is the key to it',
    access: 'public',
    perMinute: 120,
    params: z.strictObject({ id: Id }),
    reply: Voice,
  }),
  sendVoicePart: endpoint({
    name: 'sendVoicePart',
    method: 'POST',
    path: '/api/voices/:id/parts',
    tag,
    summary: 'Send a recording in parts under an id of one’s own making, as with photos; at most 5 MB and 3 minutes',
    access,
    upload: true,
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ ...partQuery.shape, seconds: z.coerce.number().check(z.gte(0), z.lte(190)) }),
    reply: VoiceArrival,
  }),
  transcribeVoice: endpoint({
    name: 'transcribeVoice',
    method: 'POST',
    path: '/api/voices/:id/transcript',
    tag,
    summary: 'Have one’s own recording written down by the configured service',
    access,
    params: z.strictObject({ id: Id }),
    reply: Voice,
  }),
  getOwnVoice: endpoint({
    name: 'getOwnVoice',
    method: 'GET',
    path: '/api/voices/:id',
    tag,
    summary: 'One’s own recording: how far the transcript is',
    access,
    params: z.strictObject({ id: Id }),
    reply: Voice,
  }),
  getVoice: endpoint({
    name: 'getVoice',
    method: 'GET',
    path: '/api/incidents/:incidentId/voices/:id',
    tag,
    summary: 'What is known of a recording of a matter one may see',
    access,
    params,
    reply: Voice,
  }),
  playVoice: endpoint({
    name: 'playVoice',
    method: 'GET',
    path: '/api/incidents/:incidentId/voices/:id/audio',
    tag,
    summary: 'A recording of a matter one may see',
    access,
    params,
    reply: 'file',
  }),
} as const
