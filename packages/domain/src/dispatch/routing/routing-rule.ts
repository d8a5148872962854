export const routingSources = ['resident', 'gridWorker', 'onBehalf', 'partner'] as const
export type RoutingSource = (typeof routingSources)[number]

/** What must be true of a matter; a condition that is absent, or an empty list, is met by every matter. */
export type RoutingConditions = {
  readonly categoryIds?: readonly string[]
  readonly areaCodes?: readonly string[]
  readonly urgent?: boolean
  readonly sources?: readonly RoutingSource[]
  /** One of these stands in the text or the address. */
  readonly words?: readonly string[]
  /** Monday is 1, Sunday 7. */
  readonly weekdays?: readonly number[]
  /** City time, HH:MM; over midnight where `from` is not before `to`. */
  readonly between?: { readonly from: string; readonly to: string }
  /** By the calendar of the place. */
  readonly office?: 'open' | 'closed'
  /** Dates in the city between which the rule holds, both included. */
  readonly validFrom?: string
  readonly validUntil?: string
}

/** One unit by name, or whoever is there for the place: a department by its nature, the community, the centre. */
export type RoutingTarget =
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'nature'; readonly nature: string }
  | { readonly kind: 'community' | 'centre' }

export type RoutingRule = {
  /** Stays the same while the list is edited and moved about. */
  readonly id: string
  readonly when: RoutingConditions
  readonly to: RoutingTarget
  /** `send`: the matter goes there at once. `suggest`: it stands first where somebody dispatches. */
  readonly acts: 'suggest' | 'send'
  readonly note?: string
  /** The row of the responsibility list it was made from. */
  readonly fromRow?: string
}

/** What routing looks at. */
export type RoutedMatter = {
  readonly categoryId?: string | undefined
  readonly areaCode: string
  readonly urgent: boolean
  readonly confidential: boolean
  readonly source: RoutingSource
  /** Everything in words: text and address. */
  readonly text: string
  /** ISO-8601. */
  readonly at: string
  readonly officeOpen: boolean
}
