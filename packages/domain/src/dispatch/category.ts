/** What a department is for, the same word at every level: a street's 城管办 and a district's 城管局 share one. */
export const natures = [
  'urbanManagement',
  'publicWorks',
  'housing',
  'police',
  'emergency',
  'justice',
  'civilAffairs',
  'market',
  'environment',
] as const
export type Nature = (typeof natures)[number]

/** Whose matter it is by nature. */
export type BelongsTo =
  | { readonly kind: 'department'; readonly nature: string }
  | { readonly kind: 'community' | 'centre' }

type Words = { readonly zh: string; readonly en: string }

/** A kind of matter in the words of residents; the standard's code stays underneath. */
export type Category = {
  readonly id: string
  readonly name: Words
  /** A few everyday words for the tile. */
  readonly hint: Words
  readonly icon: string
  /** GB/T 31000 table 5.56, where the kind of matter is in that table. */
  readonly gbt31000Code?: string
  /** The four digits under which GB/T 30428 counts such an event or a thing of that kind. */
  readonly gbt30428Code?: string
  readonly urgent: boolean
  /** Seen only by those cleared for it, from the first second. */
  readonly confidential: boolean
  readonly closingRule: { readonly proofRequired: boolean; readonly why: Words }
  readonly belongsTo: BelongsTo
  /** How far away and how long ago a matter may lie to be the same. */
  readonly near: { readonly metres: number; readonly days: number }
  /** Whether strangers may be shown that such a matter is open close by. */
  readonly shownToStrangers: boolean
  /** Offered no more; what names it keeps its name. */
  readonly retired: boolean
}
