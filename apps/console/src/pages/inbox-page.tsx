import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type Box, InboxList } from '../features/incidents/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

const route = getRouteApi('/shell/inbox')

export function InboxPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { box = 'todo', why } = route.useSearch()
  return (
    <>
      <PageHead title={t.inbox.title} hint={t.state.keys}>
        <Segmented<Box>
          value={box}
          onChange={(next) => void navigate({ to: '/inbox', search: next === 'done' ? { box: next } : {} })}
          options={[
            { value: 'todo', label: t.inbox.todo },
            { value: 'done', label: t.inbox.done },
          ]}
        />
      </PageHead>
      <InboxList
        key={box}
        box={box}
        why={why}
        onWhy={(next) => void navigate({ to: '/inbox', search: next === undefined ? {} : { why: next } })}
      />
    </>
  )
}
