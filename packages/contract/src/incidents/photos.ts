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
