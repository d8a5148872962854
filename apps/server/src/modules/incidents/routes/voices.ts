import { api } from '@ejia/contract'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { limitUploads } from '../screening/limit-uploads.ts'
import { getOwnVoice, getUnsentVoice, getVoice } from '../voices/get-voice.ts'
import { presentVoice } from '../voices/present-voice.ts'
import { receiveVoice } from '../voices/receive-voice.ts'
import { receiveVoicePart } from '../voices/receive-voice-part.ts'
import { sendVoice } from '../voices/send-voice.ts'
import { askForTranscript } from '../voices/transcribe-voice.ts'

export function voiceRoutes(desk: Desk): Route[] {
  return [
    route(api.uploadVoice, async ({ input: { query }, caller: { actor }, request }) => {
      await limitUploads(desk, { kind: 'voice', actor, address: request.ip })
      return receiveVoice(desk, { request, ownerId: actor.kind === 'staff' ? actor.personId : null, ...query })
    }),
    route(api.hearVoice, async ({ input: { params } }) => presentVoice(await getUnsentVoice(desk, params.id))),
    route(api.sendVoicePart, ({ input, caller: { actor }, request }) =>
      receiveVoicePart(desk, { request, ownerId: actor.personId, ...input.params, ...input.query }),
    ),
    route(api.transcribeVoice, async ({ input: { params }, caller: { actor } }) =>
      presentVoice(await askForTranscript(desk, actor.personId, params.id)),
    ),
    route(api.getOwnVoice, async ({ input: { params }, caller: { actor } }) =>
      presentVoice(await getOwnVoice(desk, actor.personId, params.id)),
    ),
    route(api.getVoice, async ({ input: { params }, caller }) =>
      presentVoice(await getVoice(desk, caller.actor, params)),
    ),
    route(api.playVoice, async ({ input: { params }, caller, request, reply }) =>
      sendVoice({ request, reply }, desk.files, await getVoice(desk, caller.actor, params)),
    ),
  ]
}
