import { dispatch } from '@ejia/domain'

export type Lesson = {
  /** With the kind of unit that ended each, where it is known. */
  readonly settled: readonly (dispatch.Settled & { readonly unitType: string | undefined })[]
  readonly words: readonly dispatch.CategoryWords[]
  readonly belongings: readonly (readonly [categoryId: string, unitType: string])[]
  /** What is in use, and when it was made: of earlier matters it may only repeat what it was told. */
  readonly inUse: { readonly packed: dispatch.PackedModel; readonly madeAt: string } | undefined
}

export type Lessons = { readonly category: dispatch.TriedOut; readonly unitType: dispatch.TriedOut }

/** Learns both things a text tells, the category and whose it is, each judged beside what was in use before. */
export function teach({ settled, words, belongings, inUse }: Lesson): Lessons {
  const model = inUse && dispatch.unpackModel(inUse.packed)
  const before = (text: string, at: string) =>
    model && inUse && at > inUse.madeAt ? dispatch.judge(model, text) : dispatch.guessByWords(text, words).guesses
  const typeOf = new Map(belongings)
  return {
    category: dispatch.tryOut(settled, before),
    unitType: dispatch.tryOut(
      settled.flatMap(({ unitType, ...rest }) => (unitType === undefined ? [] : [{ ...rest, label: unitType }])),
      (text) =>
        dispatch
          .guessByWords(text, words)
          .guesses.map(({ label, confidence }) => ({ label: typeOf.get(label) ?? 'centre', confidence })),
    ),
  }
}
