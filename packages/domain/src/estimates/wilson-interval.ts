/** Between which shares the true one lies, at 95 %. */
export type Interval = { readonly low: number; readonly high: number }

/** The normal quantile for 95 % on both sides. */
export const z95 = 1.96

/** Wilson's interval for a share of `of` cases; E. B. Wilson, JASA 22 (1927), 209–212. Of no case nothing is known. */
export function wilsonInterval(cases: number, of: number): Interval | undefined {
  if (of <= 0) return undefined
  const share = cases / of
  const square = z95 ** 2
  const middle = share + square / (2 * of)
  const half = z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  const scale = 1 + square / of
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}
