import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Stage } from './incidents/vocabulary.ts'
import { Flag, Id, Instant, PersonRef, PlaceView, Text } from './values.ts'

const reviewers = { tag: 'hints', access: { roles: ['supervisor', 'callbackOfficer'] } } as const

/** A matter of a hint: what and where; whose it is and who acted is left out on purpose. */
const HintedMatter = z.strictObject({
  id: Id,
  caseCode: z.string(),
  stage: Stage,
  text: z.string(),
  place: PlaceView,
  reportedAt: Instant,
})

export const HintView = z.strictObject({
  id: Id,
  kind: z.enum(['samePhoto', 'closedAtOnce', 'impossiblePlace', 'impossibleTime', 'copiedText']),
  /** Bits that differ, seconds at most, metres away, hours before, or letters copied. */
  much: z.number(),
  matters: z.array(HintedMatter),
  foundAt: Instant,
  decision: z.nullable(z.strictObject({ explained: z.boolean(), reason: z.string(), by: PersonRef, at: Instant })),
})
export type HintView = z.output<typeof HintView>

/** Signs that a matter may have been made up, for a reviewer's eyes; nothing follows from them by itself. */
export const hints = {
  listHints: endpoint({
    ...reviewers,
    name: 'listHints',
    method: 'GET',
    path: '/api/hints',
    summary:
      'What is worth a look in the caller’s areas, oldest first, or what was looked at last; of matters, never of people',
    query: z.strictObject({ decided: z._default(Flag, false) }),
    reply: z.array(HintView),
  }),
  decideHint: endpoint({
    ...reviewers,
    name: 'decideHint',
    method: 'POST',
    path: '/api/hints/:id/decision',
    summary: 'Say that it is explained, or that it is followed up with the matter itself; can be decided anew',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ explained: z.boolean(), reason: Text(300) }),
    reply: z.strictObject({}),
  }),
} as const
