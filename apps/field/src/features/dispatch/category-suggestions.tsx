import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import type { Named } from '../drafts/index.ts'
import { useOffered } from './category-queries.ts'
import { CategoryTiles } from './category-tiles.tsx'
import { recentCategories } from './recent-categories.ts'
import { suggestCategories } from './suggest-categories.ts'
import { useGuess } from './use-guess.ts'

type CategorySuggestionsProps = {
  readonly label: string
  /** What was written or heard so far. */
  readonly text: string
  readonly value: Named | null
  readonly change: (category: Named | null) => void
  readonly error?: string | undefined
}

/** The likeliest kinds a tap away, all others behind one more. Never chosen by itself. */
export function CategorySuggestions({ label, text, value, change, error }: CategorySuggestionsProps) {
  const words = useWords()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const [recent] = useState(recentCategories)
  const data = useOffered()
  const { ids, because } = useGuess(text)
  const suggested = suggestCategories(ids, { categories: data, recent })
  const shown = suggested.length > 0 ? suggested : data.slice(0, 3)
  const others = value !== null && !shown.some(({ id }) => id === value.id)
  return (
    <FieldGroup label={label} optional error={error}>
      <div className="phrases">
        {others && (
          <button type="button" className="phrase" aria-pressed onClick={() => change(null)}>
            {value.name}
          </button>
        )}
        {shown.map((category) => {
          const name = language === 'zh' ? category.name : category.nameEn
          const chosen = value?.id === category.id
          return (
            <button
              key={category.id}
              type="button"
              className="phrase"
              aria-pressed={chosen}
              onClick={() => change(chosen ? null : { id: category.id, name })}
            >
              {name}
            </button>
          )
        })}
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words.report.allKinds}
        </Button>
      </div>
      {because.length > 0 && <p className="soft">{words.report.because(because)}</p>}
      {all && (
        <Sheet title={label} close={() => setAll(false)}>
          <CategoryTiles
            label={label}
            optional
            value={value}
            change={(category) => {
              setAll(false)
              change(category)
            }}
          />
        </Sheet>
      )}
    </FieldGroup>
  )
}
