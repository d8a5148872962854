import { hasRole, useMe } from '../api/session.ts'
import { AddUnit, UnitTable } from '../features/accounts/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function UnitsPage() {
  const { t } = useWords()
  const me = useMe()
  return (
    <>
      <PageHead title={t.administration.unitsTitle}>
        {me !== undefined && hasRole(me, 'systemAdministrator') && <AddUnit />}
      </PageHead>
      <UnitTable />
    </>
  )
}
