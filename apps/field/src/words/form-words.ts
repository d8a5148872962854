import type { CommandBodyName } from '@ejia/contract'

/** Everything a form can ask; the name is also that of its label. */
export const fieldKinds = [
  'text',
  'more',
  'photos',
  'unit',
  'person',
  'at',
  'how',
  'visibility',
  'outcome',
  'yes',
  'satisfied',
  'reopen',
  'aspects',
  'place',
  'category',
  'matter',
  'milestone',
  'parts',
  'releases',
  'hidden',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** What a step does, the labels of what it asks, and a few ready phrases. */
export type FormLabels = { readonly about: string; readonly phrases?: readonly string[]; readonly ready?: string } & {
  readonly [K in FieldKind]?: string
}

export type FormWords = { readonly [K in CommandBodyName]: FormLabels }
