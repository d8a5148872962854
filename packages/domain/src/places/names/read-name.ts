import type { Place } from '../place.ts'
import { type Numbers, numberAt } from '../text/numbers.ts'
import { plainText } from '../text/plain-text.ts'
import { endingOf, type NameKind } from './kinds-of-name.ts'

/** A name without what people leave out: the word for its kind, and the numbers in it. */
export type ReadName = {
  readonly stem: string
  readonly kind?: NameKind
  readonly numbers: Numbers
}

/** 毅阳社区居委会 → 毅阳, a community; 龙江公馆1号楼 → 龙江公馆, building 1; 水仙大街102号 → 水仙大街, house 102. */
export function readName(name: string, kind: Place['kind']): ReadName {
  const plain = plainName(name)
  if (kind !== 'area') return withoutNumbers(plain)
  const grid = numberAt(plain.slice(-10), Math.max(0, plain.slice(-10).search(/第?[^第]{1,4}网格$/)))
  if (grid?.numbers.grid !== undefined && plain.endsWith('网格')) {
    return { stem: plain.slice(0, -grid.length), numbers: grid.numbers }
  }
  const ending = endingOf(plain)
  if (!ending) return { stem: plain, numbers: {} }
  const stem = plain.slice(0, -ending.length)
  // 上坂村村委会 says its kind twice.
  const again = endingOf(stem)
  const isTwice = again?.kind === ending.kind && ending.length > 1
  return { stem: isTwice ? stem.slice(0, -again.length) : stem, kind: ending.kind, numbers: {} }
}

function withoutNumbers(name: string): ReadName {
  let stem = ''
  let numbers: Numbers = {}
  for (let at = 0; at < name.length; ) {
    const span = stem.length > 0 ? numberAt(name, at) : undefined
    if (!span) {
      stem += name.charAt(at)
      at += 1
      continue
    }
    numbers = { ...span.numbers, ...numbers }
    at += span.length
  }
  return stem.length >= 2 ? { stem, numbers } : { stem: name, numbers: {} }
}

export function plainName(name: string): string {
  return plainText(name).replaceAll(' ', '')
}
