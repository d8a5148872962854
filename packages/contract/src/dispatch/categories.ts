import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { Instant, PersonRef, Text } from '../values.ts'

const tag = 'dispatch'
/** For the city; the scope is the domain's. */
const keepers = { roles: ['supervisor', 'systemAdministrator'] } as const
const expectedVersion = z.int().check(z.gte(0))
const reason = Text(300)
const changed = z.strictObject({ version: z.int() })
const Translation = (max: number) => z.string().check(z.trim(), z.maxLength(max))

/** A kind of matter as it is edited. Where the English is empty, the Chinese stands in for it. */
export const CategoryContent = z.strictObject({
  /** Tiles stand in the order of these numbers. */
  position: z.int().check(z.gte(1), z.lte(999)),
  /** A few characters for the tile, never a code. */
  name: Text(6).check(z.regex(/^\D+$/)),
  nameEn: Translation(40),
  hint: Text(40),
  hintEn: Translation(120),
  /** By which it is recognised before there is any history. */
  words: z.array(Text(20)).check(z.maxLength(300)),
  icon: z.string().check(z.maxLength(20)),
  gbt31000Code: z.nullable(z.string().check(z.regex(/^\d{2}(\d{2})?$/))),
  gbt30428Code: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
  urgent: z.boolean(),
  confidential: z.boolean(),
  proofRequired: z.boolean(),
  why: Translation(100),
  whyEn: Translation(200),
  belongsTo: z.enum(['department', 'community', 'centre']),
  nature: z.nullable(Text(40)),
  nearMetres: z.int().check(z.gte(10), z.lte(2000)),
  nearDays: z.int().check(z.gte(1), z.lte(730)),
  shownToStrangers: z.boolean(),
  retired: z.boolean(),
})
export type CategoryContent = z.output<typeof CategoryContent>

/** 0 is how the product came; nobody changed it then. */
const about = {
  version: z.int(),
  content: CategoryContent,
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(PersonRef),
}

export const CategorySetting = z.strictObject({
  id: z.string(),
  ...about,
  /** Came with the product, so that it can go back to how it came. */
  builtIn: z.boolean(),
})
export type CategorySetting = z.output<typeof CategorySetting>

const CategoryVersion = z.strictObject({ ...about, reason: z.nullable(z.string()) })
export type CategoryVersion = z.output<typeof CategoryVersion>

const params = z.strictObject({ categoryId: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40)) })

export const categories = {
  listCategorySettings: endpoint({
    name: 'listCategorySettings',
    method: 'GET',
    path: '/api/category-settings',
    tag,
    summary: 'Every kind of matter as it is set, those retired included, in the order of the tiles',
    access: keepers,
    reply: z.array(CategorySetting),
  }),
  changeCategory: endpoint({
    name: 'changeCategory',
    method: 'POST',
    path: '/api/category-settings/:categoryId',
    tag,
    summary: 'Change a kind of matter, retire it, or add one under an id of the caller’s making',
    access: keepers,
    params,
    body: z.strictObject({ content: CategoryContent, expectedVersion, reason }),
    reply: changed,
  }),
  listCategoryVersions: endpoint({
    name: 'listCategoryVersions',
    method: 'GET',
    path: '/api/category-settings/:categoryId/versions',
    tag,
    summary: 'What a kind of matter was before, newest first, down to how it came',
    access: keepers,
    params,
    reply: z.array(CategoryVersion),
  }),
  restoreCategory: endpoint({
    name: 'restoreCategory',
    method: 'POST',
    path: '/api/category-settings/:categoryId/restoration',
    tag,
    summary: 'Put an earlier version back into force; version 0 is how it came',
    access: keepers,
    params,
    body: z.strictObject({ version: z.int().check(z.gte(0)), expectedVersion, reason }),
    reply: changed,
  }),
} as const
