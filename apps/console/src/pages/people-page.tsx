import '../app/administration.css'
import '../app/registry.css'
import '../app/routing.css'
import '../app/tasks.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { hasRole, useMe } from '../api/session.ts'
import {
  AbsencePanel,
  AddPerson,
  HandOverList,
  ImportPanel,
  PeopleTable,
  usePeopleSays,
} from '../features/accounts/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export type PeopleTab = 'handOvers' | 'absences' | 'imports'

function peopleTabFrom({ tab }: Readonly<Record<string, unknown>>): { tab?: PeopleTab } {
  return tab === 'handOvers' || tab === 'absences' || tab === 'imports' ? { tab } : {}
}

const route = getRouteApi('/shell/people')

export function PeoplePage() {
  const { t } = useWords()
  const says = usePeopleSays()
  const navigate = useNavigate()
  const me = useMe()
  const isSecurity = me !== undefined && hasRole(me, 'securityAdministrator')
  const { tab } = route.useSearch()
  const items = [
    { key: 'people', label: says.tabs.people, children: <PeopleTable /> },
    ...(isSecurity
      ? [
          { key: 'absences', label: says.tabs.absences, children: <AbsencePanel /> },
          { key: 'handOvers', label: says.tabs.handOvers, children: <HandOverList /> },
        ]
      : []),
    { key: 'imports', label: says.tabs.imports, children: <ImportPanel /> },
  ]
  const change = (key: string) => void navigate({ to: '/people', search: peopleTabFrom({ tab: key }) })
  return (
    <>
      <PageHead title={t.administration.peopleTitle}>
        {me !== undefined && hasRole(me, 'systemAdministrator') && <AddPerson />}
      </PageHead>
      <Tabs activeKey={tab ?? 'people'} destroyOnHidden onChange={change} items={items} />
    </>
  )
}
