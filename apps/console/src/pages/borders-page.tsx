import '../app/borders.css'
import '../app/deadlines.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { AreaSelect } from '../features/areas/index.ts'
import { BorderEditor, CodeListPanel, useSays } from '../features/borders/index.ts'
import { EmptyNote } from '../ui/empty-note.tsx'
import { PageHead } from '../ui/page-head.tsx'

const route = getRouteApi('/shell/borders')

export function BordersPage() {
  const says = useSays()
  const navigate = useNavigate()
  const { tab } = route.useSearch()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        activeKey={tab ?? 'borders'}
        destroyOnHidden
        onChange={(key) => void navigate({ to: '/borders', search: key === 'codes' ? { tab: 'codes' } : {} })}
        items={[
          { key: 'borders', label: says.tabs.borders, children: <CommunityBorders /> },
          { key: 'codes', label: says.tabs.codes, children: <CodeListPanel /> },
        ]}
      />
    </>
  )
}

function CommunityBorders() {
  const says = useSays()
  const navigate = useNavigate()
  const { community } = route.useSearch()
  return (
    <div className="stack">
      <div className="border-community">
        <AreaSelect
          {...(community === undefined ? {} : { value: community })}
          placeholder={says.community}
          onChange={(code) => void navigate({ to: '/borders', search: code?.length === 12 ? { community: code } : {} })}
        />
      </div>
      {community === undefined ? (
        <EmptyNote title={says.chooseCommunity} hint={says.chooseHint} />
      ) : (
        <BorderEditor key={community} communityCode={community} />
      )}
    </div>
  )
}
