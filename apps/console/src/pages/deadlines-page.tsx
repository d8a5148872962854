import '../app/deadlines.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { CalendarPanel, EscalationPanel, HolidaysPanel, LimitsPanel } from '../features/deadlines/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/deadlines')
export const deadlineTabs = ['calendar', 'holidays', 'limits', 'escalation'] as const
export type DeadlineTab = (typeof deadlineTabs)[number]

export function DeadlinesPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { tab = 'calendar' } = route.useSearch()
  const panels = {
    calendar: <CalendarPanel />,
    holidays: <HolidaysPanel />,
    limits: <LimitsPanel />,
    escalation: <EscalationPanel />,
  } satisfies Record<DeadlineTab, unknown>
  return (
    <>
      <PageHead title={t.deadlines.title} hint={t.deadlines.hint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          const next = deadlineTabs.find((one) => one === key)
          void navigate({ to: '/deadlines', search: next === undefined || next === 'calendar' ? {} : { tab: next } })
        }}
        items={deadlineTabs.map((key) => ({ key, label: t.deadlines.tabs[key], children: panels[key] }))}
      />
    </>
  )
}
