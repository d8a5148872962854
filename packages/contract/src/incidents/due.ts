import * as z from 'zod/mini'
import { DeadlineChange } from '../deadlines/settings.ts'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Cursor, Id, Instant, ListOf, PageSize, PersonRef, UnitRef } from '../values.ts'
import { ClockView, IncidentSummary } from './views.ts'
import { DueClockKind } from './vocabulary.ts'

const tag = 'due'

/** Who works towards dates, or sees that others do. */
const access = {
  roles: ['gridWorker', 'communityHead', 'dispatcher', 'departmentHandler', 'supervisor'],
} as const
/** As for the settings that a preview is about. */
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const

/** One date of a matter that is near or has passed, and whose it is to keep. */
export const DueItem = z.strictObject({
  incident: IncidentSummary,
  clock: ClockView,
  dueAt: Instant,
  warnAt: Instant,
  unit: UnitRef,
  person: z.nullable(PersonRef),
})
export type DueItem = z.output<typeof DueItem>

/** Where a deadline lies now and where it would lie. */
const MovedDeadline = z.strictObject({
  id: Id,
  caseCode: z.string(),
  clock: DueClockKind,
  milestone: z.nullable(z.string()),
  before: z.nullable(Instant),
  after: Instant,
})

export const due = {
  listDue: endpoint({
    name: 'listDue',
    method: 'GET',
    path: '/api/due',
    tag,
    summary: 'What is late or soon will be, by time: what the caller’s units owe, and the areas the caller oversees',
    access,
    query: z.strictObject({
      /** Past its date, or a quarter of the time left; both where left out. */
      state: z.exactOptional(z.enum(['late', 'near'])),
      clock: z.exactOptional(ListOf(DueClockKind)),
      areaCode: z.exactOptional(AreaCode),
      unitId: z.exactOptional(Id),
      cursor: z.exactOptional(Cursor),
      limit: PageSize,
    }),
    reply: z.strictObject({
      items: z.array(DueItem),
      nextCursor: z.nullable(z.string()),
      /** How much waits, with the first page only. */
      counts: z.nullable(z.strictObject({ late: z.int(), near: z.int() })),
    }),
  }),
  getOnTime: endpoint({
    name: 'getOnTime',
    method: 'GET',
    path: '/api/due/on-time',
    tag,
    summary: 'Solved in time, out of what was closed in the period and what is open and late at its end',
    access,
    query: z.strictObject({ areaCode: AreaCode, from: Instant, before: Instant }),
    reply: z.strictObject({
      areaCode: z.string(),
      areaName: z.string(),
      from: Instant,
      /** The end of the period, or now while it lasts. */
      until: Instant,
      onTime: z.int(),
      closed: z.int(),
      overdueOpen: z.int(),
      /** `closed` and `overdueOpen` together: what `onTime` is out of. */
      of: z.int(),
    }),
  }),
  previewDeadlines: endpoint({
    name: 'previewDeadlines',
    method: 'POST',
    path: '/api/due/preview',
    tag,
    summary: 'How many open matters a change of calendars or limits would move, and the first of them; changes nothing',
    access: keepers,
    body: z.strictObject({ change: DeadlineChange }),
    reply: z.strictObject({
      /** Open matters looked at. */
      open: z.int(),
      moving: z.int(),
      /** Those the caller may see, at most 50. */
      first: z.array(MovedDeadline),
    }),
  }),
} as const
