import { findClosedAtOnce } from './find-closed-at-once.ts'
import { findCopiedTexts } from './find-copied-texts.ts'
import { findImpossible } from './find-impossible.ts'
import { findSamePhotos } from './find-same-photos.ts'
import type { Hint, HintMatter } from './hint.ts'

export { type Hint, type HintKind, type HintMatter, type HintPhoto, hintKinds } from './hint.ts'

/** All that is worth a look, in the order of kinds and ids. */
export function findHints(matters: readonly HintMatter[]): Hint[] {
  const sorted = matters.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const found = [
    ...findSamePhotos(sorted),
    ...findClosedAtOnce(sorted),
    ...findImpossible(sorted),
    ...findCopiedTexts(sorted),
  ]
  return found.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** The same hint found again has the same key. */
export function keyOf({ kind, incidentIds }: Hint): string {
  return `${kind} ${incidentIds.join(' ')}`
}
