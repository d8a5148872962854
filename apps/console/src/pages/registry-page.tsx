import '../app/registry.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useMe } from '../api/session.ts'
import {
  BuildingBrowser,
  ExportPanel,
  FieldSwitches,
  ImportPanel,
  OrganisationList,
  PersonSearch,
  type RegistryTab,
  SelfFillList,
  tabsOf,
  useSays,
} from '../features/registry/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/registry')

export function RegistryPage() {
  const says = useSays()
  const me = useMe()
  const navigate = useNavigate()
  const tabs = me ? tabsOf(me) : []
  const { tab = tabs[0] } = route.useSearch()
  const panels = {
    places: (
      <>
        <SelfFillList />
        <BuildingBrowser />
      </>
    ),
    organisations: <OrganisationList />,
    search: <PersonSearch />,
    imports: <ImportPanel />,
    exports: <ExportPanel />,
    fields: <FieldSwitches />,
  } satisfies Record<RegistryTab, unknown>
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        {...(tab === undefined ? {} : { activeKey: tab })}
        destroyOnHidden
        onChange={(key) => {
          const next = tabs.find((one) => one === key)
          void navigate({ to: '/registry', search: next === undefined ? {} : { tab: next } })
        }}
        items={tabs.map((key) => ({ key, label: says.tabs[key], children: panels[key] }))}
      />
    </>
  )
}
