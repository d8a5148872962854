import '../app/deadlines.css'
import { lists } from '@ejia/contract'
import { TemplateBrowser, Ways } from '../features/notices/index.ts'
import { ExportButton } from '../ui/exporting/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function TemplatesPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.notices.templatesTitle} hint={t.notices.templatesHint}>
        <ExportButton source={{ path: lists.exportNoticeTemplates.path, filters: {} }} />
      </PageHead>
      <div className="stack">
        <TemplateBrowser />
        <Ways />
      </div>
    </>
  )
}
