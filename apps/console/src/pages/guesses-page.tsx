import '../app/deadlines.css'
import '../app/notices.css'
import '../app/guesses.css'
import { Link } from '@tanstack/react-router'
import { CategoryModels } from '../features/learning/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useGuessWords } from '../words/use-guess-words.ts'

export function GuessesPage() {
  const say = useGuessWords()
  return (
    <>
      <PageHead title={say.title} hint={say.hint} />
      <div className="stack">
        <CategoryModels />
        <p className="quiet">
          {say.wordsHint} <Link to="/categories">{say.toWords}</Link>
        </p>
      </div>
    </>
  )
}
