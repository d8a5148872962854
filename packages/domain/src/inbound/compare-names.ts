import { charactersApart } from '../places/index.ts'
import { nameKey } from '../registry/index.ts'

export const nameLikenesses = ['equal', 'sound', 'near', 'differs'] as const
export type NameLikeness = (typeof nameLikenesses)[number]

/** In hundredths of a syllable: the same sound in another tone, or a pair that ears mix up. */
const soundsAlike = 30

/** 陈小明 and 陈晓明 sound alike; 陈小明 and 陈小朋 are near, but for one character. */
export function compareNames(one: string, other: string): NameLikeness {
  const [a, b] = [[...nameKey(one)], [...nameKey(other)]]
  if (a.length === 0 || b.length === 0) return 'differs'
  if (a.join('') === b.join('')) return 'equal'
  if (a.length !== b.length) return isOneLeftOut(a, b) ? 'near' : 'differs'
  const unlike = a.filter((character, at) => charactersApart(character, b[at] ?? '') > soundsAlike).length
  if (unlike === 0) return 'sound'
  const changed = a.filter((character, at) => character !== b[at]).length
  if (a.length >= 3 && unlike === 1 && changed === 1) return 'near'
  return changed === 2 && a.toSorted().join('') === b.toSorted().join('') ? 'near' : 'differs'
}

/** 欧阳明 for 欧阳小明. */
function isOneLeftOut(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.length - short.length !== 1 || short.length < 2) return false
  return long.some((_, at) => [...long.slice(0, at), ...long.slice(at + 1)].join('') === short.join(''))
}
