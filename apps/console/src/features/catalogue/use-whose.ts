import { dispatch } from '@ejia/domain'
import { wordFor } from '../../words/language.ts'
import { useGuessWords } from '../../words/use-guess-words.ts'

/** Whose a kind of matter can be, in words: the community's, the centre's, a department's by what it is for. */
export function useWhose() {
  const { community, centre, natures } = useGuessWords()
  const names: Readonly<Record<string, string>> = { ...natures, community, centre }
  const nameOf = (whose: string) => wordFor(names, whose)
  return {
    nameOf,
    options: ['community', 'centre', ...dispatch.natures].map((value) => ({ value, label: nameOf(value) })),
  }
}
