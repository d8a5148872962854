import '../app/administration.css'
import { lists } from '@ejia/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { AuditFilters, AuditTable } from '../features/audit/index.ts'
import { ExportButton } from '../ui/exporting/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/audit')

export function AuditPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const filter = route.useSearch()
  return (
    <>
      <PageHead title={t.administration.auditTitle} hint={t.administration.auditHint}>
        <ExportButton source={{ path: lists.exportAudit.path, filters: filter, purposeIn: 'exportPurpose' }} />
      </PageHead>
      <AuditFilters filter={filter} onSearch={(search) => void navigate({ to: '/audit', search, replace: true })} />
      <AuditTable filter={filter} />
    </>
  )
}
