/** Numbers from 0 to 1 that a seed decides (mulberry32 over a hash of the words), so that a trial can be repeated. */
export function diceOf(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  )
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** In place, every order being as likely as any other. */
export function shuffle(values: Int32Array, dice: () => number): void {
  for (let at = values.length - 1; at > 0; at -= 1) {
    const other = Math.floor(dice() * (at + 1))
    const kept = values[at] ?? 0
    values[at] = values[other] ?? 0
    values[other] = kept
  }
}
