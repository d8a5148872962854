import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Id, PersonRef, Text } from './values.ts'

const tag = 'accounts'
const nothing = z.strictObject({})
const ofSecurity = { roles: ['securityAdministrator'] } as const

/** Days of the city; both are included. */
const days = { fromOn: z.iso.date(), untilOn: z.iso.date() }

const AbsenceView = z.strictObject({
  id: Id,
  person: PersonRef,
  deputy: PersonRef,
  ...days,
  /** Whether it holds today. */
  isOn: z.boolean(),
})
export type AbsenceView = z.output<typeof AbsenceView>

const absence = z.strictObject({ deputyId: Id, ...days })

/** Who is away, and who stands in for them. */
export const absences = {
  listOwnAbsences: endpoint({
    name: 'listOwnAbsences',
    method: 'GET',
    path: '/api/me/absences',
    tag,
    summary: 'When one is away oneself, and for whom one stands in; today and later',
    access: 'session',
    reply: z.strictObject({ own: z.array(AbsenceView), standingIn: z.array(AbsenceView) }),
  }),
  listDeputies: endpoint({
    name: 'listDeputies',
    method: 'GET',
    path: '/api/me/deputies',
    tag,
    summary: 'Colleagues of one’s own unit, community or area who can stand in',
    access: 'session',
    query: z.strictObject({ text: z.exactOptional(Text(50)) }),
    reply: z.array(z.strictObject({ id: Id, name: z.string(), unitName: z.string() })),
  }),
  createOwnAbsence: endpoint({
    name: 'createOwnAbsence',
    method: 'POST',
    path: '/api/me/absences',
    tag,
    summary: 'Be away for some days, with a deputy who sees and does what is one’s own',
    access: 'session',
    status: 201,
    body: absence,
    reply: AbsenceView,
  }),
  endOwnAbsence: endpoint({
    name: 'endOwnAbsence',
    method: 'DELETE',
    path: '/api/me/absences/:id',
    tag,
    summary: 'Come back early, or give back what one stands in for',
    access: 'session',
    params: z.strictObject({ id: Id }),
    reply: nothing,
  }),
  listAbsences: endpoint({
    name: 'listAbsences',
    method: 'GET',
    path: '/api/absences',
    tag,
    summary: 'Who is or will be away, and with which deputy',
    access: ofSecurity,
    reply: z.array(AbsenceView),
  }),
  createAbsence: endpoint({
    name: 'createAbsence',
    method: 'POST',
    path: '/api/people/:id/absences',
    tag,
    summary: 'Name a deputy for somebody who is away',
    access: ofSecurity,
    status: 201,
    params: z.strictObject({ id: Id }),
    body: absence,
    reply: AbsenceView,
  }),
  endAbsence: endpoint({
    name: 'endAbsence',
    method: 'DELETE',
    path: '/api/absences/:id',
    tag,
    summary: 'End an absence, or call it off',
    access: ofSecurity,
    params: z.strictObject({ id: Id }),
    reply: nothing,
  }),
} as const
