import '../app/notices.css'
import { UndeliveredList, Ways } from '../features/notices/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function UndeliveredPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.notices.undeliveredTitle} hint={t.notices.undeliveredHint} />
      <div className="stack">
        <UndeliveredList />
        <Ways />
      </div>
    </>
  )
}
