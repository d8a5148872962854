import '../app/registry.css'
import '../app/inbound.css'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { QuestionDesk, questionsQuery, SourcePanel, useSays } from '../features/inbound/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export type InboundTab = 'questions' | 'sources'

const route = getRouteApi('/shell/inbound')

export function InboundPage() {
  const says = useSays()
  const navigate = useNavigate()
  const { tab = 'questions' } = route.useSearch()
  const { data } = useQuery(questionsQuery)
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) =>
          void navigate({ to: '/inbound', search: { tab: key === 'sources' ? 'sources' : 'questions' } })
        }
        items={[
          { key: 'questions', label: says.questionsTab(data?.waiting ?? 0), children: <QuestionDesk /> },
          { key: 'sources', label: says.tabs.sources, children: <SourcePanel /> },
        ]}
      />
    </>
  )
}
