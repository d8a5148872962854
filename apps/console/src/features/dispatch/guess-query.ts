import { guesses } from '@ejia/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

const fewestCharacters = 2

/** What a text is probably about. */
export function guessQuery(text: string) {
  return queryOptions({
    queryKey: ['guess', text],
    queryFn: () => call(guesses.guessCategory, { body: { text } }),
    enabled: text.length >= fewestCharacters,
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
