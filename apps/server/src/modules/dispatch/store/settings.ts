import { CategoryContent, CommunityPolicy, Responsibility, RoutingRule } from '@ejia/contract'
import * as z from 'zod/mini'
import { settingVersionsIn } from '../../../platform/index.ts'

const table = 'dispatch.setting_version'

/** One list for the city. */
export const routingId = { kind: 'routing', key: 'all' } as const
const Rules = z.nullable(z.array(RoutingRule))
export const routingVersions = settingVersionsIn(table, ({ content, ...about }) => ({
  ...about,
  rules: z.parse(Rules, content) ?? [],
}))

/** A row each; content null is a row taken out. */
export const responsibilityKind = 'responsibility'
const Row = z.nullable(Responsibility)
export const responsibilityVersions = settingVersionsIn(table, ({ content, ...about }) => ({
  ...about,
  content: z.parse(Row, content),
}))

/** A kind of matter each; content null is how it came. */
export const categoryKind = 'category'
const Category = z.nullable(CategoryContent)
export const categoryVersions = settingVersionsIn(table, ({ content, ...about }) => ({
  ...about,
  content: z.parse(Category, content),
}))

/** By the community's code; content null is as where nothing was agreed. */
export const communityKind = 'community'
const Agreed = z.nullable(CommunityPolicy)
export const communityVersions = settingVersionsIn(table, ({ content, ...about }) => ({
  ...about,
  content: z.parse(Agreed, content),
}))
