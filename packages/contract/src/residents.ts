import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Stage } from './incidents/vocabulary.ts'
import { Id, Instant, Mobile, Text } from './values.ts'

/** Anybody may have an account and nobody needs one; whose it is says the token in the header `x-ejia-resident`. */
const own = { tag: 'residents', access: 'public', perMinute: 60 } as const
const nothing = z.strictObject({})
const CaseCode = z.string().check(z.maxLength(30))

/** The text that was agreed to, by its version. */
const Consent = Text(20)
const Code = z.string().check(z.trim(), z.regex(/^\d{6}$/))

/** How somebody shows who they are: a code sent to their phone, or WeChat's word for them. */
const byPhone = z.strictObject({ by: z.literal('phone'), phone: Mobile, code: Code })
const byWechat = z.strictObject({ by: z.literal('wechat'), code: Text(200) })

export const ResidentAccount = z.strictObject({
  /** Masked. */
  phone: z.nullable(z.string()),
  wechat: z.boolean(),
  consent: z.nullable(z.strictObject({ version: z.string(), at: Instant })),
  createdAt: Instant,
})
export type ResidentAccount = z.output<typeof ResidentAccount>

/** A matter of one's own, with the key by which one acts on it. */
export const OwnCase = z.strictObject({
  caseCode: z.string(),
  followKey: z.string(),
  text: z.string(),
  stage: Stage,
  reportedAt: Instant,
  areaName: z.string(),
  waitsFor: z.nullable(z.enum(['answer', 'rating'])),
})
export type OwnCase = z.output<typeof OwnCase>

export const ResidentNotice = z.strictObject({
  id: Id,
  at: Instant,
  caseCode: z.string(),
  title: z.string(),
  text: z.string(),
})
export type ResidentNotice = z.output<typeof ResidentNotice>

/** A resident's own account, never required: their matters on every phone, and what is kept about them. */
export const residents = {
  askResidentCode: endpoint({
    ...own,
    name: 'askResidentCode',
    method: 'POST',
    path: '/api/residents/codes',
    summary: 'Have a code sent to one’s phone',
    perMinute: 10,
    body: z.strictObject({ phone: Mobile }),
    /** In the demo, where nothing can be sent, the code itself. */
    reply: z.strictObject({ demoCode: z.nullable(z.string()) }),
  }),
  openResidentSession: endpoint({
    ...own,
    name: 'openResidentSession',
    method: 'POST',
    path: '/api/residents/session',
    summary: 'Log in; who comes for the first time has an account from then on',
    perMinute: 30,
    body: z.strictObject({ proof: z.discriminatedUnion('by', [byPhone, byWechat]), consent: Consent }),
    reply: z.strictObject({ token: z.string(), expiresAt: Instant, account: ResidentAccount }),
    status: 201,
  }),
  closeResidentSession: endpoint({
    ...own,
    name: 'closeResidentSession',
    method: 'DELETE',
    path: '/api/residents/session',
    summary: 'Log out on this device',
    reply: nothing,
  }),
  getResidentAccount: endpoint({
    ...own,
    name: 'getResidentAccount',
    method: 'GET',
    path: '/api/residents/me',
    summary: 'One’s own account',
    reply: ResidentAccount,
  }),
  linkResidentAccount: endpoint({
    ...own,
    name: 'linkResidentAccount',
    method: 'POST',
    path: '/api/residents/me/proofs',
    summary: 'Add one’s phone, or WeChat; by `wechat-phone` the number that WeChat has, given with a tap',
    perMinute: 30,
    body: z.discriminatedUnion('by', [
      byPhone,
      byWechat,
      z.strictObject({ by: z.literal('wechat-phone'), code: Text(200) }),
    ]),
    reply: ResidentAccount,
  }),
  changeConsent: endpoint({
    ...own,
    name: 'changeConsent',
    method: 'POST',
    path: '/api/residents/me/consent',
    summary: 'Agree again, or withdraw: name and phone are then erased from one’s matters, which go on without them',
    body: z.strictObject({ version: z.nullable(Consent) }),
    reply: ResidentAccount,
  }),
  claimCases: endpoint({
    ...own,
    name: 'claimCases',
    method: 'POST',
    path: '/api/residents/me/cases',
    summary: 'Take matters along that are known on this device; sent twice, nothing changes',
    body: z.strictObject({
      cases: z
        .array(z.strictObject({ caseCode: CaseCode, followKey: z.string().check(z.maxLength(100)) }))
        .check(z.maxLength(50)),
    }),
    reply: z.array(OwnCase),
  }),
  listOwnCases: endpoint({
    ...own,
    name: 'listOwnCases',
    method: 'GET',
    path: '/api/residents/me/cases',
    summary: 'One’s own matters, newest first',
    reply: z.array(OwnCase),
  }),
  forgetCase: endpoint({
    ...own,
    name: 'forgetCase',
    method: 'DELETE',
    path: '/api/residents/me/cases/:caseCode',
    summary: 'Show a matter no more among one’s own; the matter itself goes on',
    params: z.strictObject({ caseCode: CaseCode }),
    reply: nothing,
  }),
  listResidentNotices: endpoint({
    ...own,
    name: 'listResidentNotices',
    method: 'GET',
    path: '/api/residents/me/notices',
    summary: 'What one was told about one’s matters, newest first',
    reply: z.array(ResidentNotice),
  }),
  exportResidentAccount: endpoint({
    ...own,
    name: 'exportResidentAccount',
    method: 'GET',
    path: '/api/residents/me/export',
    summary: 'Everything kept about oneself, as a file',
    perMinute: 10,
    reply: 'file',
  }),
  deleteResidentAccount: endpoint({
    ...own,
    name: 'deleteResidentAccount',
    method: 'DELETE',
    path: '/api/residents/me',
    summary: 'Delete one’s account with all that belongs to it; name and phone are erased from one’s matters',
    perMinute: 10,
    reply: nothing,
  }),
} as const
