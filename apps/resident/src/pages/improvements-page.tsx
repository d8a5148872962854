import { improvementWords } from '@ejia/client'
import { Link } from 'wouter'
import { usePreferences } from '../app/preferences.tsx'
import { OwnRaised, ProblemList } from '../features/improvements/index.ts'
import { Page } from '../ui/page.tsx'

export function ImprovementsPage() {
  const { words, language } = usePreferences()
  const says = improvementWords(language)
  return (
    <Page>
      <h1>{says.ledger}</h1>
      <section>
        <h2>{says.mine}</h2>
        <OwnRaised />
      </section>
      <section>
        <h2>{says.all}</h2>
        <ProblemList />
      </section>
      <Link href="/" className="button plain">
        {words.done.home}
      </Link>
    </Page>
  )
}
