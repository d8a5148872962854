import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { AreaCode, Id, Instant, PersonRef, Text } from '../values.ts'

const tag = 'exchange'
const access = { roles: ['systemAdministrator'] } as const
const params = z.strictObject({ id: Id })

const given = {
  /** The other city or hotline, as people call it. */
  name: Text(60),
  /** Of its Open311 server; `/requests.xml` follows. */
  endpoint: z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^\s?#]+[^\s?#/]$/)),
  jurisdictionId: z.nullable(Text(100)),
  categoryId: Text(60),
  /** Its own code for what is handed on. */
  serviceCode: Text(100),
  /** From where matters are handed on; null is the whole city. */
  areaCode: z.nullable(AreaCode),
  /** It has the extension by which it is told what became of the matter here. */
  takesUpdates: z.boolean(),
}

const PartnerView = z.strictObject({
  id: Id,
  ...given,
  categoryName: z.string(),
  areaName: z.nullable(z.string()),
  isOn: z.boolean(),
  createdAt: Instant,
  createdBy: PersonRef,
})
export type PartnerView = z.output<typeof PartnerView>

const ForwardView = z.strictObject({
  incidentId: Id,
  caseCode: z.string(),
  partnerName: z.string(),
  state: z.enum(['waiting', 'sent', 'ended', 'failed']),
  /** Its number there. */
  remoteId: z.nullable(z.string()),
  remoteStatus: z.nullable(z.string()),
  remoteNotes: z.nullable(z.string()),
  /** What went wrong last. */
  fault: z.nullable(z.string()),
  createdAt: Instant,
  changedAt: Instant,
})
export type ForwardView = z.output<typeof ForwardView>

const ofCentre = { roles: ['dispatcher', 'supervisor'] } as const

export const partners = {
  listPartners: endpoint({
    name: 'listPartners',
    method: 'GET',
    path: '/api/exchange/partners',
    tag,
    summary: 'The systems to which matters are handed on through Open311, oldest first, without their keys',
    access,
    reply: z.array(PartnerView),
  }),
  addPartner: endpoint({
    name: 'addPartner',
    method: 'POST',
    path: '/api/exchange/partners',
    tag,
    summary: 'Hand matters of a category on to another system from now on',
    access,
    body: z.strictObject({ ...given, apiKey: Text(300), reason: Text(300) }),
    reply: PartnerView,
    status: 201,
  }),
  changePartnerKey: endpoint({
    name: 'changePartnerKey',
    method: 'PUT',
    path: '/api/exchange/partners/:id/key',
    tag,
    summary: 'Use another key from now on, as the other system gave it; what failed by the old one can be tried again',
    access,
    params,
    body: z.strictObject({ apiKey: Text(300), reason: Text(300) }),
    reply: PartnerView,
  }),
  switchPartner: endpoint({
    name: 'switchPartner',
    method: 'PUT',
    path: '/api/exchange/partners/:id/switch',
    tag,
    summary: 'Hand on nothing more, or again; what was handed on is followed all the same',
    access,
    params,
    body: z.strictObject({ on: z.boolean(), reason: Text(300) }),
    reply: PartnerView,
  }),
  listForwards: endpoint({
    name: 'listForwards',
    method: 'GET',
    path: '/api/exchange/forwards',
    tag,
    summary: 'What was handed on from one’s area, what became of it there and what went wrong; the last two hundred',
    access: ofCentre,
    reply: z.array(ForwardView),
  }),
  retryForward: endpoint({
    name: 'retryForward',
    method: 'POST',
    path: '/api/exchange/forwards/:id/retry',
    tag,
    summary: 'Try again at once what could not be handed on; the id is the matter’s',
    access: ofCentre,
    params,
    reply: ForwardView,
    status: 202,
  }),
} as const
