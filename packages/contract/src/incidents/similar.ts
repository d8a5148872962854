import * as z from 'zod/mini'
import { caseRoles, endpoint } from '../endpoint.ts'
import { Id, Instant, PlaceInput } from '../values.ts'
import { IncidentSummary } from './views.ts'
import { Stage } from './vocabulary.ts'

const access = { roles: caseRoles } as const

/** `likely` the same matter, `possible`, or only close by. */
export const Likeness = z.enum(['likely', 'possible', 'near'])
export type Likeness = z.output<typeof Likeness>

/** Why: the screen puts it into words. */
const SimilarReason = z.enum(['samePlace', 'sameCategory', 'sameWords', 'samePhoto'])

/** What somebody is about to report, as far as it is known. */
const Draft = z.strictObject({
  text: z.string().check(z.maxLength(2000)),
  categoryId: z.exactOptional(z.string().check(z.maxLength(40))),
  place: PlaceInput,
  photoIds: z._default(z.array(Id).check(z.maxLength(9)), []),
})

const near = { metres: z.int(), likeness: Likeness, because: z.array(SimilarReason) }

/** An open matter of one's surroundings as anybody may see it: no names, numbers, rooms; the photo only coarsely. */
export const SimilarCase = z.strictObject({
  caseCode: z.string(),
  text: z.string(),
  categoryName: z.nullable(z.string()),
  areaName: z.string(),
  stage: Stage,
  reportedAt: Instant,
  hasPhoto: z.boolean(),
  ...near,
})
export type SimilarCase = z.output<typeof SimilarCase>

export const SimilarIncident = z.strictObject({ ...IncidentSummary.shape, ...near })
export type SimilarIncident = z.output<typeof SimilarIncident>

/** Likely the same matter, reported before. */
export const similar = {
  findSimilarCases: endpoint({
    name: 'findSimilarCases',
    method: 'POST',
    path: '/api/cases/similar',
    tag: 'cases',
    summary:
      'Open matters that may be the one about to be reported, as far as the public may see them; one can join them',
    access: 'public',
    perMinute: 60,
    body: Draft,
    reply: z.array(SimilarCase),
  }),
  getCasePreview: endpoint({
    name: 'getCasePreview',
    method: 'GET',
    path: '/api/cases/:caseCode/preview',
    tag: 'cases',
    summary: 'The first photo of an open matter, so coarse that nobody and no plate can be recognised, as WebP',
    access: 'public',
    perMinute: 120,
    params: z.strictObject({ caseCode: z.string().check(z.maxLength(30)) }),
    reply: 'file',
  }),
  findSimilarIncidents: endpoint({
    name: 'findSimilarIncidents',
    method: 'POST',
    path: '/api/incidents/similar',
    tag: 'incidents',
    summary: 'Open matters that may be the one about to be reported, likeliest first, then what else is open close by',
    access,
    body: Draft,
    reply: z.array(SimilarIncident),
  }),
  listSimilarIncidents: endpoint({
    name: 'listSimilarIncidents',
    method: 'GET',
    path: '/api/incidents/:id/similar',
    tag: 'incidents',
    summary: 'Open matters that may be the same as this one, likeliest first, then what else is open close by',
    access,
    params: z.strictObject({ id: Id }),
    reply: z.array(SimilarIncident),
  }),
} as const
