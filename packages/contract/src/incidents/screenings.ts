import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Id, Instant, Text } from '../values.ts'
import { IncidentSummary } from './views.ts'

const clerks = { tag: 'screenings', access: { roles: ['communityHead', 'dispatcher'] } } as const

/** Its words, what a checker found, or how many came from one device, phone or network within an hour. */
const ScreeningReason = z.enum(['abuse', 'advert', 'gibberish', 'sensitive', 'checked', 'device', 'phone', 'network'])

export const Screening = z.strictObject({
  incident: IncidentSummary,
  reasons: z.array(ScreeningReason),
  raisedAt: Instant,
  decision: z.nullable(
    z.strictObject({ shown: z.boolean(), reason: z.string(), byName: z.nullable(z.string()), at: Instant }),
  ),
})
export type Screening = z.output<typeof Screening>

/** What strangers do not see until a person has looked. The matters themselves go their way meanwhile. */
export const screenings = {
  listScreenings: endpoint({
    ...clerks,
    name: 'listScreenings',
    method: 'GET',
    path: '/api/screenings',
    summary: 'Matters to be looked at before strangers see them, oldest first; or those decided last',
    query: z.strictObject({ state: z._default(z.enum(['open', 'decided']), 'open') }),
    reply: z.array(Screening),
  }),
  decideScreening: endpoint({
    ...clerks,
    name: 'decideScreening',
    method: 'POST',
    path: '/api/screenings/:incidentId',
    summary: 'Show it to strangers or not, with a reason; can be decided anew',
    params: z.strictObject({ incidentId: Id }),
    body: z.strictObject({ shown: z.boolean(), reason: Text(300) }),
    reply: z.strictObject({}),
  }),
} as const
