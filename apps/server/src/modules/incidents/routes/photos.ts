import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Route, route } from '../../../platform/index.ts'
import type { Desk } from '../desk.ts'
import { holdsPhoto } from '../photos/holds-photo.ts'
import { receivePhoto } from '../photos/receive-photo.ts'
import { receivePhotoPart } from '../photos/receive-photo-part.ts'
import { sendPhoto } from '../photos/send-photo.ts'
import { getVisible } from '../read/get-visible.ts'
import { limitUploads } from '../screening/limit-uploads.ts'

export function photoRoutes(desk: Desk): Route[] {
  return [
    route(api.uploadPhoto, async ({ caller: { actor }, request }) => {
      await limitUploads(desk, { kind: 'photo', actor, address: request.ip })
      const ownerId = actor.kind === 'staff' ? actor.personId : null
      return receivePhoto(request, { database: desk.database, files: desk.files, ownerId })
    }),
    route(api.sendPhotoPart, ({ input, caller: { actor }, request }) =>
      receivePhotoPart(desk, { request, ownerId: actor.personId, ...input.params, ...input.query }),
    ),
    route(api.getPhoto, async ({ input: { params }, caller, reply }) => {
      const { state } = await getVisible(desk, caller.actor, params.incidentId)
      if (!(await holdsPhoto(desk.database, state, params.id))) throw new Refusal('not-found')
      return sendPhoto(reply, desk.files, params)
    }),
  ]
}
