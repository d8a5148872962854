import '../app/deadlines.css'
import '../app/notices.css'
import '../app/guesses.css'
import { CategoryModels, CategoryWordList } from '../features/learning/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useGuessWords } from '../words/use-guess-words.ts'

export function GuessesPage() {
  const say = useGuessWords()
  return (
    <>
      <PageHead title={say.title} hint={say.hint} />
      <div className="stack">
        <CategoryModels />
        <CategoryWordList />
      </div>
    </>
  )
}
