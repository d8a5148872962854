import '../app/deadlines.css'
import '../app/improvements.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useMayChange } from '../features/deadlines/index.ts'
import { LedgerPanel, OwnPanel, ReleasesPanel, useSays, WaitingPanel } from '../features/improvements/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/improvements')
const improvementTabs = ['ledger', 'mine', 'releases', 'waiting'] as const
export type ImprovementTab = (typeof improvementTabs)[number]

export function ImprovementsPage() {
  const { said, keeping } = useSays()
  const navigate = useNavigate()
  const mayKeep = useMayChange()
  const { tab = 'ledger' } = route.useSearch()
  const panels = {
    ledger: <LedgerPanel />,
    mine: <OwnPanel />,
    releases: <ReleasesPanel />,
    waiting: <WaitingPanel />,
  }
  return (
    <>
      <PageHead title={said.ledger} hint={said.ledgerHint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          const next = improvementTabs.find((one) => one === key)
          void navigate({ to: '/improvements', search: next === undefined ? {} : { tab: next } })
        }}
        items={improvementTabs
          .filter((key) => key !== 'waiting' || mayKeep)
          .map((key) => ({ key, label: keeping.tabs[key], children: panels[key] }))}
      />
    </>
  )
}
