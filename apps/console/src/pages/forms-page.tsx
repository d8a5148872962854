import '../app/deadlines.css'
import '../app/once.css'
import '../app/registry.css'
import '../app/tasks.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { hasRole, useMe } from '../api/session.ts'
import { DisputeList, FillPanel, FormList, OutputPanel, useSays } from '../features/forms/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export type FormsTab = 'fill' | 'forms' | 'disputes' | 'outputs'
const route = getRouteApi('/shell/forms')

export function FormsPage() {
  const says = useSays()
  const navigate = useNavigate()
  const me = useMe()
  const fills = me !== undefined && hasRole(me, 'communityHead', 'departmentHandler', 'registryOfficer')
  const reads =
    me !== undefined &&
    hasRole(me, 'communityHead', 'departmentHandler', 'supervisor', 'registryOfficer', 'privacyOfficer')
  const outs = fills || (me !== undefined && hasRole(me, 'privacyOfficer'))
  const { tab = fills ? 'fill' : 'forms' } = route.useSearch()
  const all: readonly { readonly key: FormsTab; readonly isShown: boolean; readonly children: React.ReactNode }[] = [
    { key: 'fill', isShown: fills, children: <FillPanel /> },
    { key: 'forms', isShown: reads, children: <FormList /> },
    { key: 'disputes', isShown: fills, children: <DisputeList /> },
    { key: 'outputs', isShown: outs, children: <OutputPanel /> },
  ]
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) =>
          void navigate({ to: '/forms', search: { tab: all.find((one) => one.key === key)?.key ?? 'fill' } })
        }
        items={all
          .filter(({ isShown }) => isShown)
          .map(({ key, children }) => ({ key, label: says.tabs[key], children }))}
      />
    </>
  )
}
