import { guesses } from '@ejia/contract'
import { dispatch } from '@ejia/domain'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../device/call.ts'
import { useConnection } from '../../device/connection.ts'

const pauseMilliseconds = 500
const fewestCharacters = 2

/** The city's plain words, kept on the phone: without signal they guess alone. */
function categoryWords() {
  return queryOptions({
    queryKey: ['category-words'],
    queryFn: () => call(guesses.listCategoryWords, {}),
    staleTime: 10_000,
    meta: { keep: true },
  })
}

export type Guessed = { readonly ids: readonly string[]; readonly sure: boolean; readonly because: readonly string[] }

/** What a text is probably about: by what the city learned where the server answers, by its words where it does not. */
export function useGuess(text: string): Guessed {
  const connection = useConnection()
  const settled = useSettled(text.trim().slice(0, 2000))
  const { data: words = [] } = useQuery(categoryWords())
  const { data: answer } = useQuery({
    queryKey: ['guess', settled],
    queryFn: () => call(guesses.guessCategory, { body: { text: settled } }),
    enabled: connection === 'online' && settled.length >= fewestCharacters,
    staleTime: 600_000,
    retry: false,
  })
  if (answer && connection === 'online')
    return { ids: answer.categories.map(({ id }) => id), sure: answer.sure, because: answer.because }
  const { categories, sure, because } = dispatch.guessCategory(text, { words })
  return { ids: categories.map(({ label }) => label), sure, because }
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pauseMilliseconds)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
