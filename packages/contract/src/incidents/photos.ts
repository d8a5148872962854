import * as z from 'zod/mini'
import { caseRoles, endpoint } from '../endpoint.ts'
import { Id, Instant } from '../values.ts'

const tag = 'photos'

/** What is known of a photo once it is stored; place and time are read from it and then removed from the file. */
export const Photo = z.strictObject({
  id: Id,
  width: z.int(),
  height: z.int(),
  takenAt: z.nullable(Instant),
  place: z.nullable(z.strictObject({ longitude: z.number(), latitude: z.number() })),
})
export type Photo = z.output<typeof Photo>

/** How far a file has come that is sent in parts; `photo` once it is whole. */
const PhotoArrival = z.strictObject({ receivedBytes: z.int(), photo: z.nullable(Photo) })

/** Where a part belongs in the file, and how long the file is. */
export const partQuery = z.strictObject({
  from: z.coerce.number().check(z.int(), z.gte(0)),
  total: z.coerce.number().check(z.int(), z.gte(1)),
})

export const photos = {
  uploadPhoto: endpoint({
    name: 'uploadPhoto',
    method: 'POST',
    path: '/api/photos',
    tag,
    summary:
      'Send one photo (JPEG, PNG, WebP, HEIC where supported; at most 20 MB); its id goes into a report or command',
    access: 'public',
    perMinute: 60,
    upload: true,
    reply: Photo,
    status: 201,
  }),
  sendPhotoPart: endpoint({
    name: 'sendPhotoPart',
    method: 'POST',
    path: '/api/photos/:id/parts',
    tag,
    summary:
      'Send a photo in parts under an id of one’s own making; an empty part asks how far it has come. Sent twice, it is kept once',
    access: { roles: caseRoles },
    upload: true,
    params: z.strictObject({ id: Id }),
    query: partQuery,
    reply: PhotoArrival,
  }),
  getPhoto: endpoint({
    name: 'getPhoto',
    method: 'GET',
    path: '/api/incidents/:incidentId/photos/:id/:size',
    tag,
    summary: 'A photo of a matter one may see, as WebP',
    access: { roles: caseRoles },
    params: z.strictObject({ incidentId: Id, id: Id, size: z.enum(['full', 'thumbnail']) }),
    reply: 'file',
  }),
} as const
