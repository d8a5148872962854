import '../app/deadlines.css'
import '../app/routing.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { ResponsibilityPanel, RoutingPanel, useSays } from '../features/routing/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/routing')
const tabs = ['rules', 'responsibilities'] as const

export function RoutingPage() {
  const says = useSays()
  const navigate = useNavigate()
  const { tab = 'rules' } = route.useSearch()
  const panels = { rules: <RoutingPanel />, responsibilities: <ResponsibilityPanel /> }
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) =>
          void navigate({ to: '/routing', search: key === 'responsibilities' ? { tab: 'responsibilities' } : {} })
        }
        items={tabs.map((key) => ({ key, label: says.tabs[key], children: panels[key] }))}
      />
    </>
  )
}
