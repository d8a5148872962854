import { sounds } from '../sound/sounds.ts'
import type { Token } from '../text/syllables.ts'

/** Characters without a reading have classes of their own, a few each. */
const unreadClasses = 64

/** Neighbouring syllables, and those with one between, by the classes of their sounds: a name misheard has most of them. */
export const pairReach = 2

export function pairKeys(one: Token, other: Token): number[] {
  const width = sounds().classes + unreadClasses
  const others = classesOf(other)
  return classesOf(one).flatMap((a) => others.map((b) => a * width + b))
}

/** What a name of one syllable is found under. */
export function soleKeysOf(token: Token): number[] {
  return classesOf(token).map((one) => -1 - one)
}

function classesOf({ text, classes }: Token): readonly number[] {
  return classes.length > 0 ? classes : [sounds().classes + ((text.codePointAt(0) ?? 0) % unreadClasses)]
}
