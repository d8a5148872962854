import { Skeleton } from 'antd'
import type { KeyboardEvent } from 'react'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { nameOfCategory, useOfferedCategories } from './categories.ts'

type Props = { readonly id?: string; readonly value?: string; readonly onChange?: (value: string | undefined) => void }

/** The kinds of matters as tiles in everyday words; none is as good an answer as any. Tab stops once, arrows walk. */
export function CategoryTiles({ id, value, onChange }: Props) {
  const { t, language } = useWords()
  const categories = useOfferedCategories()
  if (categories.isError) return <ErrorNote error={categories.error} onRetry={() => void categories.refetch()} />
  if (!categories.data) return <Skeleton active title={false} />
  const stop = categories.data.find((category) => category.id === value) ?? categories.data[0]
  return (
    <div className="tiles" id={id} role="group" aria-label={t.report.category}>
      {categories.data.map((category) => (
        <button
          key={category.id}
          type="button"
          className="tile"
          aria-pressed={value === category.id}
          tabIndex={category === stop ? 0 : -1}
          onKeyDown={walk}
          title={language === 'zh' ? category.hint : category.hintEn}
          onClick={() => onChange?.(value === category.id ? undefined : category.id)}
        >
          {nameOfCategory(category, language)}
        </button>
      ))}
    </div>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function walk(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const tiles = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  const here = tiles.findIndex((tile) => tile === document.activeElement)
  tiles[(here + step + tiles.length) % tiles.length]?.focus()
}
