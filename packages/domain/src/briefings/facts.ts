import type { BriefingKind } from './period.ts'

export type BriefingFigure = {
  readonly name: string
  readonly unit: 'share' | 'hours'
  readonly wanted: 'more' | 'less' | 'neither'
  readonly cases: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** Of the twelve months before together. */
  readonly past: number | null
}

/** What a briefing rests on, as it was when it was drafted. */
export type BriefingFacts = {
  readonly kind: BriefingKind
  readonly areaName: string
  readonly figures: readonly BriefingFigure[]
  readonly spans: number
  readonly kinds: readonly {
    readonly name: string
    readonly weeks: readonly number[]
    readonly verdict: 'more' | 'fewer' | 'asUsual' | null
  }[]
  readonly hotSpots: readonly {
    readonly place: string
    readonly kind: string
    readonly days: number
    readonly cases: number
    readonly expected: number
  }[]
  readonly words: readonly { readonly word: string; readonly now: number }[]
  readonly returning: readonly {
    readonly place: string
    readonly kind: string
    readonly weeks: number
    readonly cases: number
  }[]
}
