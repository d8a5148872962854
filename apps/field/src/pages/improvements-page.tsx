import { improvementWords } from '@ejia/client'
import { useSearchParams } from 'wouter'
import { useMe } from '../features/accounts/index.ts'
import { useQueued } from '../features/drafts/index.ts'
import { ChangeRaised, OwnRaised, ProblemList } from '../features/improvements/index.ts'
import { Screen } from '../ui/screen.tsx'
import { useLanguage } from '../words/language.ts'

/** What one raised oneself, and the ledger; or something that waits, opened to be changed. */
export function ImprovementsPage() {
  const says = improvementWords(useLanguage())
  const [search] = useSearchParams()
  const queued = useQueued(useMe().id)
  const draft = queued.find(({ id }) => id === search.get('draft'))
  if (draft !== undefined) return <ChangeRaised draft={draft} />
  return (
    <Screen title={says.ledger} back="/me">
      <h2>{says.mine}</h2>
      <OwnRaised />
      <h2>{says.all}</h2>
      <ProblemList />
    </Screen>
  )
}
