import '../app/deadlines.css'
import '../app/tasks.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { hasRole, useMe } from '../api/session.ts'
import { CataloguePanel, SentPanel, useSays } from '../features/tasks/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/tasks')

export function TasksPage() {
  const says = useSays()
  const navigate = useNavigate()
  const me = useMe()
  const sends = me !== undefined && hasRole(me, 'communityHead', 'dispatcher', 'departmentHandler', 'supervisor')
  const { tab = sends ? 'sent' : 'catalogue' } = route.useSearch()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => void navigate({ to: '/tasks', search: key === 'catalogue' ? { tab: 'catalogue' } : {} })}
        items={[
          ...(sends ? [{ key: 'sent', label: says.tabs.sent, children: <SentPanel /> }] : []),
          { key: 'catalogue', label: says.tabs.catalogue, children: <CataloguePanel /> },
        ]}
      />
    </>
  )
}
