import '../app/deadlines.css'
import '../app/notices.css'
import '../app/guesses.css'
import { CategoryModels, CategoryWordList } from '../features/dispatch/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function GuessesPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.guess.title} hint={t.guess.hint} />
      <div className="stack">
        <CategoryModels />
        <CategoryWordList />
      </div>
    </>
  )
}
