import type { Guess } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { useSettled } from '../../ui/use-settled.ts'
import { useWords, wordFor } from '../../words/language.ts'
import { type GuessWords, useGuessWords } from '../../words/use-guess-words.ts'
import { guessQuery } from './guess-query.ts'

type Props = {
  readonly text: string
  readonly value: string | undefined
  readonly onTake: (categoryId: string) => void
}

/** What the words are probably about, each a click away with how sure that is; never chosen by itself. */
export function CategoryGuess({ text, value, onTake }: Props) {
  const { language } = useWords()
  const say = useGuessWords()
  const guess = useQuery(guessQuery(useSettled(text.trim(), 400))).data
  if (!guess || text.trim().length < 2) return null
  const whose = unitTypeIn(say, guess.unitTypes[0])
  return (
    <div className="category-guess" role="status">
      {guess.categories.length === 0 ? (
        <p className="quiet">{say.nothing}</p>
      ) : (
        <>
          <span className="quiet">{guess.sure ? say.sure : say.unsure}</span>
          {guess.categories.map(({ id, name, nameEn, confidence }) => (
            <button
              key={id}
              type="button"
              className="suggestion-take"
              aria-pressed={value === id}
              onClick={() => onTake(id)}
            >
              <strong>{language === 'zh' ? name : nameEn}</strong>
              <span className="quiet">{say.percent(Math.round(confidence * 100))}</span>
            </button>
          ))}
          {whose !== undefined && <span className="quiet">{say.whose(whose)}</span>}
          {guess.because.length > 0 && <span className="quiet">{say.because(guess.because)}</span>}
        </>
      )}
    </div>
  )
}

function unitTypeIn(words: GuessWords, unitType: Guess['unitTypes'][number] | undefined) {
  switch (unitType?.kind) {
    case undefined:
      return undefined
    case 'community':
    case 'centre':
      return words[unitType.kind]
    case 'department':
      return wordFor(words.natures, unitType.nature ?? '')
  }
}
