const patterns = { tap: [12], done: [30, 60, 30], bad: [120] } as const

/** A short word to the finger, for eyes that are elsewhere. Phones without it ignore it. */
export function vibrate(kind: keyof typeof patterns): void {
  if ('vibrate' in navigator) navigator.vibrate([...patterns[kind]])
}
