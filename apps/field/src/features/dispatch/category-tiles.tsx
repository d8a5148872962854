import { FieldGroup } from '../../ui/field.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import type { Named } from '../drafts/index.ts'
import { useOffered } from './category-queries.ts'

type CategoryTilesProps = {
  readonly label: string
  readonly value: Named | null
  readonly change: (category: Named | null) => void
  /** Whether "not sure" is an answer. */
  readonly optional: boolean
  readonly error?: string | undefined
}

/** Kinds of matters in the words of residents. */
export function CategoryTiles({ label, value, change, optional, error }: CategoryTilesProps) {
  const words = useWords()
  const language = useLanguage()
  const data = useOffered()
  return (
    <FieldGroup label={label} error={error}>
      <div className="tiles">
        {data.map((category) => {
          const name = language === 'zh' ? category.name : category.nameEn
          return (
            <button
              key={category.id}
              type="button"
              className="tile"
              aria-pressed={value?.id === category.id}
              onClick={() => change({ id: category.id, name })}
            >
              <strong>{name}</strong>
              <small>{language === 'zh' ? category.hint : category.hintEn}</small>
            </button>
          )
        })}
        {optional && (
          <button type="button" className="tile" aria-pressed={value === null} onClick={() => change(null)}>
            <strong>{words.report.kindUnknown}</strong>
          </button>
        )}
      </div>
    </FieldGroup>
  )
}
