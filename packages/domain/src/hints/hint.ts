import type { Position } from '../similar/index.ts'

export type HintPhoto = {
  /** 16 hexadecimal digits; absent of photos from before there were looks. */
  readonly look?: string
  readonly takenAt?: string
  readonly position?: Position
  /** Of the result, as distinct from what was reported. */
  readonly isProof: boolean
}

/** A matter as far as hints look at it. `by…` tell hands apart while looking and are in no hint. */
export type HintMatter = {
  readonly id: string
  readonly categoryId: string
  readonly position: Position
  readonly accuracyMetres: number
  readonly reportedAt: string
  readonly text: string
  /** Of staff who reported in their own name. */
  readonly reportedBy?: string
  readonly isRecorded: boolean
  readonly result?: { readonly at: string; readonly text: string; readonly by: string }
  readonly photos: readonly HintPhoto[]
  /** Merged into, split from, or part of. */
  readonly relatedIds: readonly string[]
}

export const hintKinds = ['samePhoto', 'closedAtOnce', 'impossiblePlace', 'impossibleTime', 'copiedText'] as const
export type HintKind = (typeof hintKinds)[number]

/** Ids in their own order; `much` is bits apart, seconds at most, metres, or hours before. */
export type Hint = { readonly kind: HintKind; readonly incidentIds: readonly string[]; readonly much: number }
