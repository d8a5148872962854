import type { BelongsTo } from '../category.ts'
import { type CategoryWords, guessByWords } from './by-words.ts'
import { judge, type Likely, type Model } from './model.ts'
import { sureFrom } from './quality.ts'
import { reasonsFor } from './reasons.ts'

export type Known = {
  readonly words: readonly CategoryWords[]
  /** What was learned, where it is in use. */
  readonly model?: Model | undefined
}

export type Guessed = {
  readonly categories: readonly Likely[]
  /** Whether the first may be shown as the answer; otherwise it is one of several, or a clerk decides. */
  readonly sure: boolean
  readonly because: readonly string[]
  readonly basis: 'words' | 'history'
}

const shown = 3
/** Below this a guess helps nobody. */
const worthSaying = 0.05

/** What a text is probably about. What was learned comes first; of what it says nothing, the words do. */
export function guessCategory(text: string, { words, model }: Known): Guessed {
  const learned = model ? judge(model, text) : []
  if (model && learned.length > 0) {
    const isOpen = (label: string) => words.some(({ categoryId }) => categoryId === label)
    const categories = learned.filter(({ label }) => isOpen(label))
    return { ...cut(categories), because: reasonsFor(model, text, categories[0]?.label ?? ''), basis: 'history' }
  }
  const { guesses, because } = guessByWords(text, words)
  return { ...cut(guesses), because, basis: 'words' }
}

function cut(guesses: readonly Likely[]): Pick<Guessed, 'categories' | 'sure'> {
  const categories = guesses.filter(({ confidence }) => confidence >= worthSaying).slice(0, shown)
  return { categories, sure: (categories[0]?.confidence ?? 0) >= sureFrom }
}

export type LikelyUnitType = { readonly belongsTo: BelongsTo; readonly confidence: number }

/** Who is probably responsible: as learned from who ended up with it, or as the likely categories have it. */
export function guessUnitTypes(
  categories: readonly Likely[],
  learned: readonly Likely[],
  whose: (categoryId: string) => BelongsTo | undefined,
): LikelyUnitType[] {
  const byType = new Map<string, number>()
  const named = learned.length > 0 ? learned : categories.flatMap(toTypes)
  for (const { label, confidence } of named) byType.set(label, (byType.get(label) ?? 0) + confidence)
  return [...byType]
    .map(([label, confidence]) => ({ belongsTo: readUnitType(label), confidence }))
    .filter(({ confidence }) => confidence >= worthSaying)
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, shown)

  function toTypes({ label, confidence }: Likely): Likely[] {
    const belongsTo = whose(label)
    return belongsTo ? [{ label: unitTypeLabel(belongsTo), confidence }] : []
  }
}

export function unitTypeLabel(belongsTo: BelongsTo): string {
  return belongsTo.kind === 'department' ? `department:${belongsTo.nature}` : belongsTo.kind
}

function readUnitType(label: string): BelongsTo {
  if (label.startsWith('department:')) return { kind: 'department', nature: label.slice('department:'.length) }
  return { kind: label === 'community' ? 'community' : 'centre' }
}
