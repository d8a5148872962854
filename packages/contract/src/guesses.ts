import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Instant, PersonRef, Text } from './values.ts'

const tag = 'dispatch'
const access = { roles: ['systemAdministrator'] } as const

/** A kind of matter with how likely it is: of a hundred said to be at 0.8, some eighty turn out so. */
const CategoryGuess = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  confidence: z.number(),
})

const UnitTypeGuess = z.strictObject({
  kind: z.enum(['department', 'community', 'centre']),
  /** What the department is for; null for the others. */
  nature: z.nullable(z.string()),
  confidence: z.number(),
})

/** What a text is probably about. Nothing is chosen by it; `sure` says whether the first may be offered as the answer. */
export const Guess = z.strictObject({
  categories: z.array(CategoryGuess).check(z.maxLength(3)),
  sure: z.boolean(),
  unitTypes: z.array(UnitTypeGuess).check(z.maxLength(3)),
  /** Parts of the text that spoke for the first category. */
  because: z.array(z.string()),
  /** From the words of the configuration, from what was corrected before, or from a language model on the premises. */
  basis: z.enum(['words', 'history', 'assistant']),
  emergency: z.nullable(
    z.strictObject({
      kind: z.enum(['fire', 'gas', 'rescue', 'violence', 'selfHarm', 'missing', 'medical']),
      number: z.string(),
    }),
  ),
})
export type Guess = z.output<typeof Guess>

const Quality = z.strictObject({
  examples: z.int(),
  /** Shares of the held-back matters; `sure` is how many were said to be sure, `sureRight` how many of those were. */
  top1: z.number(),
  top3: z.number(),
  sure: z.number(),
  sureRight: z.number(),
  calibrationError: z.number(),
})
export type Quality = z.output<typeof Quality>

export const CategoryModel = z.strictObject({
  version: z.int(),
  madeAt: Instant,
  by: z.nullable(PersonRef),
  examples: z.int(),
  bytes: z.int(),
  seconds: z.number(),
  /** On matters held back, the newest ones. */
  category: Quality,
  unitType: Quality,
  /** The same matters with what was in use before. */
  before: Quality,
  better: z.boolean(),
  on: z.boolean(),
})
export type CategoryModel = z.output<typeof CategoryModel>

const Training = z.strictObject({
  models: z.array(CategoryModel),
  /** The version in use; null while the words of the configuration are. */
  on: z.nullable(z.int()),
  /** Since when one is being made. */
  runningSince: z.nullable(Instant),
  /** Why the last attempt made none. */
  failed: z.nullable(z.enum(['tooFew', 'broken'])),
  /** Matters from which one could learn now, and how many it takes. */
  available: z.int(),
  needed: z.int(),
})

export const guesses = {
  guessCategory: endpoint({
    name: 'guessCategory',
    method: 'POST',
    path: '/api/categories/guess',
    tag,
    summary:
      'What a text is probably about: up to three categories, kinds of units, and whom to call if somebody is in danger',
    access: 'public',
    perMinute: 120,
    body: z.strictObject({ text: z.string().check(z.maxLength(2000)) }),
    reply: Guess,
  }),
  listCategoryModels: endpoint({
    name: 'listCategoryModels',
    method: 'GET',
    path: '/api/category-models',
    tag,
    summary: 'What was learned from corrected matters so far, how good it is, and which version is in use',
    access,
    reply: Training,
  }),
  trainCategoryModel: endpoint({
    name: 'trainCategoryModel',
    method: 'POST',
    path: '/api/category-models',
    tag,
    summary: 'Learn again from the matters there are; switched on only if it is better and that is asked for',
    access,
    body: z.strictObject({ switchOn: z._default(z.boolean(), false) }),
    reply: z.strictObject({}),
    status: 202,
  }),
  switchCategoryModel: endpoint({
    name: 'switchCategoryModel',
    method: 'PUT',
    path: '/api/category-models/on',
    tag,
    summary: 'Put a version into use, or go back to an earlier one or to the words of the configuration (null)',
    access,
    body: z.strictObject({ version: z.nullable(z.int()), reason: Text(200) }),
    reply: z.strictObject({ on: z.nullable(z.int()) }),
  }),
  listCategoryWords: endpoint({
    name: 'listCategoryWords',
    method: 'GET',
    path: '/api/category-words',
    tag,
    summary: 'The plain words by which a category is recognised without any history',
    access: 'public',
    perMinute: 60,
    reply: z.array(z.strictObject({ categoryId: z.string(), words: z.array(z.string()) })),
  }),
} as const
