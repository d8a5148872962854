import { type CategoryView, dispatch } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'
import { useGuess } from './guess-ahead.ts'
import { KindGuess } from './kind-guess.tsx'
import type { StepProps } from './step.ts'

/** “Not sure” is one of the kinds; where they cannot be read it stands alone, so that nobody is held up here. */
export function KindStep({ draft, change, failed, next }: StepProps) {
  const { words, language } = usePreferences()
  const [kinds, setKinds] = useState<readonly CategoryView[]>([])
  const guess = useGuess(draft.text)
  const others = kinds.filter(({ id, retired }) => !retired && !guess?.categories.some((one) => one.id === id))

  useEffect(() => {
    call(dispatch.listCategories, {}).then(setKinds, failed)
    // oxlint-disable-next-line react/exhaustive-deps -- once; `failed` is new on every render
  }, [])

  function choose(categoryId?: string) {
    change(({ categoryId: _, ...rest }) => (categoryId ? { ...rest, categoryId } : rest))
    next()
  }

  return (
    <section>
      <h1>{words.kind.title}</h1>
      <p className="hint">{words.kind.explain}</p>
      {guess && <KindGuess guess={guess} chosen={draft.categoryId} choose={choose} />}
      <div className="tiles">
        {others.map((kind) => (
          <button
            key={kind.id}
            type="button"
            className="tile"
            aria-pressed={draft.categoryId === kind.id}
            onClick={() => choose(kind.id)}
          >
            <strong>{language === 'zh' ? kind.name : kind.nameEn}</strong>
            <small>{language === 'zh' ? kind.hint : kind.hintEn}</small>
          </button>
        ))}
        {kinds.length === 0 && (
          <button type="button" className="tile" onClick={() => choose()}>
            <strong>{words.kind.unsure}</strong>
          </button>
        )}
      </div>
    </section>
  )
}
