import { AuditTable } from '../features/accounts/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function AuditPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.administration.auditTitle} hint={t.administration.auditHint} />
      <AuditTable />
    </>
  )
}
