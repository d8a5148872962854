const second = 1000
const longestWaitSeconds = 3600
const patienceSeconds = 24 * 3600

/** When a system that did not take what it was told is told again. */
export function tellAgainAt(
  now: string,
  { failures, dice }: { readonly failures: number; readonly dice: number },
): string {
  const wait = Math.min(longestWaitSeconds, 5 * 2 ** Math.min(failures - 1, 20)) * (0.75 + dice / 2)
  return new Date(Date.parse(now) + wait * second).toISOString()
}

/** Whether nobody has answered for so long that a person should look. */
export function isDead(failingSince: string, now: string): boolean {
  return Date.parse(now) - Date.parse(failingSince) >= patienceSeconds * second
}
