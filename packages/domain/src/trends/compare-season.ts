import { wilsonInterval } from '../estimates/index.ts'

export type Compared = {
  readonly now: number
  /** As many as four weeks had before, on average. */
  readonly usual: number
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly verdict: 'more' | 'fewer' | 'asUsual'
}

const fewest = 5

/**
 * So many now against so many before over `spans` times as long. Given the sum, the share of now is a share like any
 * other, and its interval is that of the ratio (J. Przyborowski and H. Wilenski, Biometrika 31 (1940), 313–323).
 */
export function compareSeason(now: number, before: number, spans: number): Compared | undefined {
  const interval = wilsonInterval(now, now + before)
  if (interval === undefined || now + before < fewest || before === 0) return undefined
  const ratioOf = (share: number) => (share / Math.max(1e-9, 1 - share)) * spans
  const [low, high] = [ratioOf(interval.low), ratioOf(interval.high)]
  const verdict = low > 1 ? 'more' : high < 1 ? 'fewer' : 'asUsual'
  return { now, usual: before / spans, ratio: (now / before) * spans, low, high, verdict }
}
