import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Id, Instant, PersonRef, Text } from './values.ts'

const tag = 'sign-on'
const access = { roles: ['systemAdministrator'] } as const
const uid = z.strictObject({ uid: z.string().check(z.regex(/^[\w-]{10,100}$/)) })

const SignOnClient = z.strictObject({
  /** Its client_id. */
  id: Id,
  name: z.string(),
  redirectUris: z.array(z.string()),
  createdAt: Instant,
  createdBy: PersonRef,
  endedAt: z.nullable(Instant),
  endedReason: z.nullable(z.string()),
})
export type SignOnClient = z.output<typeof SignOnClient>

/** Other systems of the city in which staff sign in with their account here; the protocol itself is at /openid. */
export const signOn = {
  listSignOnClients: endpoint({
    name: 'listSignOnClients',
    method: 'GET',
    path: '/api/openid/clients',
    tag,
    summary: 'The systems in which staff sign in with their account here, newest first, without their secrets',
    access,
    reply: z.strictObject({
      /** What the other system asks for; null while the platform has no address of its own. */
      issuer: z.nullable(z.string()),
      clients: z.array(SignOnClient),
    }),
  }),
  addSignOnClient: endpoint({
    name: 'addSignOnClient',
    method: 'POST',
    path: '/api/openid/clients',
    tag,
    summary: 'Let staff sign in in another system; its secret is shown in this answer and never again',
    access,
    body: z.strictObject({
      name: Text(60),
      redirectUris: z
        .array(z.url({ protocol: /^https?$/ }).check(z.maxLength(500)))
        .check(z.minLength(1), z.maxLength(5)),
      reason: Text(300),
    }),
    reply: z.strictObject({ client: SignOnClient, secret: z.string() }),
    status: 201,
  }),
  endSignOnClient: endpoint({
    name: 'endSignOnClient',
    method: 'POST',
    path: '/api/openid/clients/:id/ending',
    tag,
    summary: 'Let nobody sign in there any more',
    access,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ reason: Text(300) }),
    reply: SignOnClient,
  }),
  getSignOnQuestion: endpoint({
    name: 'getSignOnQuestion',
    method: 'GET',
    path: '/api/openid/interactions/:uid',
    tag,
    summary: 'Which system wants to know who is signed in, and what it would learn',
    access: 'session',
    params: uid,
    reply: z.strictObject({
      system: z.string(),
      /** Where the browser would go. */
      host: z.string(),
      name: z.string(),
      units: z.array(z.string()),
      /** This person agreed before, so nothing is asked again. */
      isKnown: z.boolean(),
    }),
  }),
  answerSignOn: endpoint({
    name: 'answerSignOn',
    method: 'POST',
    path: '/api/openid/interactions/:uid',
    tag,
    summary: 'Let the system know who is signed in, or not; answers where the browser goes on',
    access: 'session',
    params: uid,
    body: z.strictObject({ allow: z.boolean() }),
    reply: z.strictObject({ goTo: z.string() }),
  }),
} as const

type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const signOnRefusals = {
  'sign-on.over': {
    status: 404,
    zh: '这次登录已经超时或不是从这个浏览器发起的，请回到那个系统重新点“登录”。',
    en: 'This took too long, or began in another browser. Go back to that system and sign in again.',
  },
  'sign-on.no-address': {
    status: 409,
    zh: '平台还没有设置访问地址（PUBLIC_URL），别的系统找不到这里，请先设置。',
    en: 'PUBLIC_URL is not set, so that no other system finds this one. Set it first.',
  },
  'sign-on.redirect': {
    status: 400,
    zh: '回调地址须以 https:// 开头，不带 # 号。',
    en: 'The redirect address must begin with https:// and have no #.',
  },
  'sign-on.ended-already': { status: 409, zh: '这个系统已经停用了。', en: 'This system was ended already.' },
} as const satisfies Record<string, Words>
