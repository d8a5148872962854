import '../app/deadlines.css'
import '../app/guesses.css'
import '../app/once.css'
import '../app/registry.css'
import '../app/tasks.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { hasRole, useMe } from '../api/session.ts'
import { GrantList, grantsQuery, NewGrant, useSays } from '../features/grants/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export type GrantsTab = 'ours' | 'decide'
const route = getRouteApi('/shell/grants')

export function GrantsPage() {
  const says = useSays()
  const navigate = useNavigate()
  const me = useMe()
  const asks = me !== undefined && hasRole(me, 'departmentHandler')
  const waiting = useQuery(grantsQuery).data?.filter(({ mayDecide }) => mayDecide).length ?? 0
  const { tab = asks ? 'ours' : 'decide' } = route.useSearch()
  const [isAsking, setAsking] = useState(false)
  const shown: readonly GrantsTab[] = asks ? ['ours', 'decide'] : ['decide']
  return (
    <>
      <PageHead title={says.title} hint={says.hint}>
        {asks && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {says.ask}
          </Button>
        )}
      </PageHead>
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => void navigate({ to: '/grants', search: { tab: key === 'ours' ? 'ours' : 'decide' } })}
        items={shown.map((key) => ({
          key,
          label: key === 'decide' && waiting > 0 ? `${says.tabs.decide}（${waiting}）` : says.tabs[key],
          children: <GrantList side={key} />,
        }))}
      />
      {isAsking && <NewGrant onClose={() => setAsking(false)} />}
    </>
  )
}
