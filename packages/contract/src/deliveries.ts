import * as z from 'zod/mini'
import { caseRoles, endpoint } from './endpoint.ts'
import { Id, Instant, Text } from './values.ts'

const tag = 'notices'
const Told = z.enum(['phone', 'visit', 'message', 'unreachable'])
const nothing = z.strictObject({})
const centres = { tag, access: { roles: ['dispatcher', 'supervisor'] } } as const

export const channelNames = ['push', 'wechat', 'sms', 'email'] as const
export const Channel = z.enum(channelNames)

/** By what somebody could do about it; null where only a receipt says that it did not arrive. */
const FailedBecause = z.nullable(z.enum(['address', 'quota', 'content', 'settings', 'unclear', 'later']))

export const UndeliveredNotice = z.strictObject({
  id: Id,
  at: Instant,
  undeliveredAt: Instant,
  incidentId: Id,
  caseCode: z.string(),
  urgent: z.boolean(),
  step: z.string(),
  text: z.string(),
  /** A reporter is shown with the matter, where their number can be looked up with a reason. */
  recipient: z.strictObject({
    kind: z.enum(['staff', 'reporter']),
    name: z.nullable(z.string()),
    phone: z.nullable(z.string()),
  }),
  tried: z.array(
    z.strictObject({
      channel: Channel,
      because: FailedBecause,
      code: z.nullable(z.string()),
      at: z.nullable(Instant),
    }),
  ),
})
export type UndeliveredNotice = z.output<typeof UndeliveredNotice>

const deliveryStates = ['waiting', 'sent', 'delivered', 'failed', 'unclear', 'overtaken'] as const

/** Whom of a matter we told what, over which ways, and what became of it; numbers and addresses are not in it. */
export const MatterNotice = z.strictObject({
  id: Id,
  at: Instant,
  step: z.string(),
  title: z.string(),
  urgent: z.boolean(),
  /** Null for whoever reported it. */
  person: z.nullable(z.string()),
  ways: z.array(
    z.strictObject({
      channel: Channel,
      state: z.enum(deliveryStates),
      because: FailedBecause,
      /** When it went out, arrived or was given up; for what waits, when it goes out at the earliest. */
      at: Instant,
    }),
  ),
  /** Nobody could be reached, and whether somebody has told them otherwise since. */
  undelivered: z.boolean(),
  toldOtherwise: z.nullable(z.strictObject({ at: Instant, how: Told, by: z.nullable(z.string()) })),
})
export type MatterNotice = z.output<typeof MatterNotice>

export const deliveries = {
  listUndelivered: endpoint({
    ...centres,
    name: 'listUndelivered',
    method: 'GET',
    path: '/api/notices/undelivered',
    summary: 'Notices that reached nobody over any channel, for somebody to tell otherwise',
    query: z.strictObject({ incidentId: z.exactOptional(Id) }),
    reply: z.array(UndeliveredNotice),
  }),
  tellOtherwise: endpoint({
    ...centres,
    name: 'tellOtherwise',
    method: 'POST',
    path: '/api/notices/undelivered/:id',
    summary: 'It was told otherwise: by phone, in person',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      how: Told,
      note: z.exactOptional(Text(500)),
    }),
    reply: nothing,
  }),
  listMatterNotices: endpoint({
    tag,
    access: { roles: caseRoles },
    name: 'listMatterNotices',
    method: 'GET',
    path: '/api/incidents/:id/notices',
    summary: 'Whom of a matter we told what and what became of it, newest first, for whoever may read the matter',
    params: z.strictObject({ id: Id }),
    reply: z.array(MatterNotice),
  }),
} as const
