import { sounds } from '../sound/sounds.ts'
import type { Token } from '../text/syllables.ts'

/** Characters without a reading have classes of their own, a few each. */
const unreadClasses = 64

/** Neighbouring syllables, and those with one between, by the classes of their sounds: a name misheard has most of them. */
export function pairsOf(tokens: readonly Token[], at: number): number[] {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!first) return []
  const near = second ? both(first, second) : []
  return third ? [...near, ...both(first, third)] : near
}

/** What a name of one syllable is found under. */
export function soleKeysOf(token: Token): number[] {
  return classesOf(token).map((one) => -1 - one)
}

function both(one: Token, other: Token): number[] {
  const width = sounds().classes + unreadClasses
  const others = classesOf(other)
  return classesOf(one).flatMap((a) => others.map((b) => a * width + b))
}

function classesOf({ text, classes }: Token): readonly number[] {
  return classes.length > 0 ? classes : [sounds().classes + ((text.codePointAt(0) ?? 0) % unreadClasses)]
}
