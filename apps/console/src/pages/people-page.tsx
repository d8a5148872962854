import { hasRole, useMe } from '../api/session.ts'
import { AddPerson, PeopleTable } from '../features/accounts/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function PeoplePage() {
  const { t } = useWords()
  const me = useMe()
  return (
    <>
      <PageHead title={t.administration.peopleTitle}>
        {me !== undefined && hasRole(me, 'systemAdministrator') && <AddPerson />}
      </PageHead>
      <PeopleTable />
    </>
  )
}
