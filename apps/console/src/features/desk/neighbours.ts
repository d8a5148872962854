/** The row so many steps away; at the ends one stays. Without a place in the list one begins at its end or its top. */
export function stepFrom(ids: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  const here = from === undefined ? -1 : ids.indexOf(from)
  if (here === -1) return step === 1 ? ids[0] : ids.at(-1)
  return ids[Math.min(Math.max(here + step, 0), ids.length - 1)]
}

/** Who comes next when a row leaves: the one below, at the end the one above. */
export function heirOf(ids: readonly string[], leaving: string): string | undefined {
  const here = ids.indexOf(leaving)
  return here === -1 ? ids[0] : (ids[here + 1] ?? ids[here - 1])
}
