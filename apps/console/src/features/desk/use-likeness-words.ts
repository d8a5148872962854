import type { SimilarIncident } from '@ejia/contract'
import { createElement, type ReactNode } from 'react'
import { useWords } from '../../words/language.ts'

/** How likely another matter is the same, and why; nothing for what is only near. */
export function useLikenessWords() {
  const { t } = useWords()
  return ({ likeness, because }: Pick<SimilarIncident, 'likeness' | 'because'>): ReactNode => {
    if (likeness === 'near') return undefined
    const why = because.map((reason) => t.desk.sameBecause[reason]).join('、')
    return createElement(
      'p',
      { className: `likeness likeness-${likeness}` },
      `${t.desk.likeness[likeness]}${why && `：${why}`}`,
    )
  }
}
