/** A matter as far as trends look at it. */
export type TrendCase = {
  readonly id: string
  readonly at: string
  readonly categoryId: string
  readonly areaCode: string
  readonly longitude: number
  readonly latitude: number
  readonly text: string
}

const day = 86_400_000

/** Whole days from one instant until another. */
export function daysUntil(at: string, until: string): number {
  return Math.floor((Date.parse(until) - Date.parse(at)) / day)
}
