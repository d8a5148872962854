import type { Guess } from '@ejia/contract'
import { usePreferences } from '../../app/preferences.tsx'

type KindGuessProps = {
  readonly guess: Guess
  readonly chosen: string | undefined
  readonly choose: (categoryId: string) => void
}

/** What the words sound like, above all the other kinds. */
export function KindGuess({ guess, chosen, choose }: KindGuessProps) {
  const { words, language } = usePreferences()
  if (guess.categories.length === 0) return null
  return (
    <>
      <h2>{guess.sure ? words.kind.sure : words.kind.maybe}</h2>
      <div className="tiles">
        {guess.categories.map(({ id, name, nameEn }) => (
          <button key={id} type="button" className="tile" aria-pressed={chosen === id} onClick={() => choose(id)}>
            <strong>{language === 'zh' ? name : nameEn}</strong>
          </button>
        ))}
      </div>
      <h2>{words.kind.others}</h2>
    </>
  )
}
