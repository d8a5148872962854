import { guesses } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { useGuessWords } from '../../words/use-guess-words.ts'
import { nameOfCategory, useCategories } from '../dispatch/index.ts'
import { categoryWordsQuery } from './model-queries.ts'

/** The plain words by which each category is recognised, to be changed as the city speaks. */
export function CategoryWordList() {
  const { language } = useWords()
  const say = useGuessWords()
  const words = useQuery(categoryWordsQuery)
  const categories = useCategories()
  if (words.isError) return <ErrorNote error={words.error} onRetry={() => void words.refetch()} />
  if (!words.data || !categories.data) return <Skeleton active />
  return (
    <section className="panel" aria-labelledby="words-title">
      <h2 id="words-title">{say.wordsTitle}</h2>
      <p className="quiet">{say.wordsHint}</p>
      <div className="category-words">
        {categories.data.map((category) => (
          <OneCategory
            key={category.id}
            id={category.id}
            name={nameOfCategory(category, language)}
            kept={words.data.find(({ categoryId }) => categoryId === category.id)?.words ?? []}
          />
        ))}
      </div>
    </section>
  )
}

type Props = { readonly id: string; readonly name: string; readonly kept: readonly string[] }

function OneCategory({ id, name, kept }: Props) {
  const say = useGuessWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [text, setText] = useState(kept.join(' '))
  const words = [...new Set(text.split(/[\s,，、;；]+/).filter((word) => word !== ''))]
  const tooLong = words.length > 300 || words.some((word) => [...word].length > 20)
  const saving = useMutation({
    mutationFn: () => call(guesses.changeCategoryWords, { params: { categoryId: id }, body: { words } }),
    onSuccess: async () => {
      void message.success(say.saved)
      await client.invalidateQueries({ queryKey: categoryWordsQuery.queryKey })
    },
  })
  const changed = words.join(' ') !== kept.join(' ')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !tooLong) saving.mutate()
      }}
    >
      <div>
        <label htmlFor={`words-${id}`}>{name}</label>
        <Input.TextArea
          id={`words-${id}`}
          value={text}
          autoSize={{ minRows: 1, maxRows: 6 }}
          status={tooLong ? 'error' : ''}
          onChange={(event) => setText(event.target.value)}
        />
        {tooLong && <p role="alert">{say.wordTooLong}</p>}
        {saving.isError && <ErrorNote error={saving.error} />}
      </div>
      <Button htmlType="submit" disabled={!changed || tooLong} loading={saving.isPending}>
        {say.save}
      </Button>
    </form>
  )
}
