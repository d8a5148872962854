import '../app/notices.css'
import { lists } from '@ejia/contract'
import { UndeliveredList, Ways } from '../features/notices/index.ts'
import { ExportButton } from '../ui/exporting/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function UndeliveredPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.notices.undeliveredTitle} hint={t.notices.undeliveredHint}>
        <ExportButton source={{ path: lists.exportUndelivered.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </PageHead>
      <div className="stack">
        <UndeliveredList />
        <Ways />
      </div>
    </>
  )
}
