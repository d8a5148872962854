import * as z from 'zod/mini'
import { caseRoles, endpoint } from '../endpoint.ts'
import { AreaCode, Instant, PersonRef, Text } from '../values.ts'

const tag = 'dispatch'
const readers = { roles: [...caseRoles, 'systemAdministrator'] } as const
/** For their own area; the scope is the domain's. */
const keepers = { roles: ['communityHead', 'supervisor', 'systemAdministrator'] } as const
const params = z.strictObject({ areaCode: AreaCode.check(z.length(12)) })

/** What a community agreed about small matters. There is no setting by which it could ask for more than the city. */
export const CommunityPolicy = z.strictObject({
  quickRecord: z.boolean(),
  quickPhotos: z.enum(['asCategory', 'optional', 'none']),
  photoAdvice: z.string().check(z.trim(), z.maxLength(60)),
  notRecorded: z.array(Text(40)).check(z.maxLength(20)),
})
export type CommunityPolicy = z.output<typeof CommunityPolicy>

const about = { version: z.int(), changedAt: z.nullable(Instant), changedBy: z.nullable(PersonRef) }

/** 0 where nothing was agreed. */
export const CommunityPolicyView = z.strictObject({
  area: z.strictObject({ code: AreaCode, name: z.string() }),
  ...about,
  policy: CommunityPolicy,
})
export type CommunityPolicyView = z.output<typeof CommunityPolicyView>

export const communityPolicies = {
  listCommunityPolicies: endpoint({
    name: 'listCommunityPolicies',
    method: 'GET',
    path: '/api/community-policies',
    tag,
    summary: 'What each community of the caller’s areas agreed about small matters, in code order',
    access: readers,
    reply: z.array(CommunityPolicyView),
  }),
  changeCommunityPolicy: endpoint({
    name: 'changeCommunityPolicy',
    method: 'POST',
    path: '/api/community-policies/:areaCode',
    tag,
    summary: 'Set what a community agreed; null is as where nothing was agreed',
    access: keepers,
    params,
    body: z.strictObject({
      policy: z.nullable(CommunityPolicy),
      expectedVersion: z.int().check(z.gte(0)),
      reason: Text(300),
    }),
    reply: z.strictObject({ version: z.int() }),
  }),
  listCommunityPolicyVersions: endpoint({
    name: 'listCommunityPolicyVersions',
    method: 'GET',
    path: '/api/community-policies/:areaCode/versions',
    tag,
    summary: 'What a community had agreed before, newest first; version 0 is where nothing was agreed',
    access: keepers,
    params,
    reply: z.array(z.strictObject({ ...about, policy: CommunityPolicy, reason: z.nullable(z.string()) })),
  }),
} as const
