import type { CategoryContent } from '@ejia/contract'

/** A kind of matter as the form holds it: words in one text, whose it is in one choice. */
export type FormValues = Omit<CategoryContent, 'words' | 'belongsTo' | 'nature' | 'retired' | 'icon'> & {
  readonly words: string
  readonly whose: string
}

export const longestWord = 20
export const mostWords = 300

export function toForm({
  words,
  belongsTo,
  nature,
  retired: _retired,
  icon: _icon,
  ...rest
}: CategoryContent): FormValues {
  return { ...rest, words: words.join('、'), whose: nature ?? belongsTo }
}

/** Over what it was before: what the form does not show stays. */
export function toContent({ words, whose, ...rest }: FormValues, before: CategoryContent): CategoryContent {
  const kind = whose === 'community' || whose === 'centre' ? whose : 'department'
  return {
    ...before,
    ...rest,
    gbt31000Code: rest.gbt31000Code || null,
    gbt30428Code: rest.gbt30428Code || null,
    words: wordsIn(words),
    belongsTo: kind,
    nature: kind === 'department' ? whose : null,
  }
}

export function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((word) => word !== ''))]
}

/** A new kind begins like this, before "not sure" in the order. */
export function blankContent(others: readonly CategoryContent[]): CategoryContent {
  const [last = 0] = others.map(({ position }) => position).toSorted((a, b) => b - a)
  return {
    position: Math.min(last + 10, 999),
    name: '',
    nameEn: '',
    hint: '',
    hintEn: '',
    words: [],
    icon: 'question',
    gbt31000Code: null,
    gbt30428Code: null,
    urgent: false,
    confidential: false,
    proofRequired: false,
    why: '',
    whyEn: '',
    belongsTo: 'centre',
    nature: null,
    nearMetres: 100,
    nearDays: 60,
    shownToStrangers: true,
    retired: false,
  }
}
