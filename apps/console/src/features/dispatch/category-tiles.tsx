import { Skeleton } from 'antd'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { nameOfCategory, useCategories } from './categories.ts'

type Props = { readonly id?: string; readonly value?: string; readonly onChange?: (value: string | undefined) => void }

/** The kinds of matters as tiles in everyday words; none is as good an answer as any. */
export function CategoryTiles({ id, value, onChange }: Props) {
  const { t, language } = useWords()
  const categories = useCategories()
  if (categories.isError) return <ErrorNote error={categories.error} onRetry={() => void categories.refetch()} />
  if (!categories.data) return <Skeleton active title={false} />
  return (
    <div className="tiles" id={id} role="group" aria-label={t.report.category}>
      {categories.data.map((category) => (
        <button
          key={category.id}
          type="button"
          className="tile"
          aria-pressed={value === category.id}
          title={language === 'zh' ? category.hint : category.hintEn}
          onClick={() => onChange?.(value === category.id ? undefined : category.id)}
        >
          {nameOfCategory(category, language)}
        </button>
      ))}
    </div>
  )
}
