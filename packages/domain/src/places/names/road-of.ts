import { endingOf } from './kinds-of-name.ts'
import { readName } from './read-name.ts'

/** 水仙大街102号 → 水仙大街; undefined where an address names no road. */
export function roadOf(address: string): string | undefined {
  const { stem } = readName(address, 'building')
  return endingOf(stem)?.kind === 'road' ? stem : undefined
}
