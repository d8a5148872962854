import '../app/notices.css'
import { lists } from '@ejia/contract'
import { Tabs } from 'antd'
import { useState } from 'react'
import { ScreeningList, useSays } from '../features/screenings/index.ts'
import { ExportButton } from '../ui/exporting/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const states = ['open', 'decided'] as const

export function ScreeningsPage() {
  const says = useSays()
  const [shown, setShown] = useState<string>('open')
  const filters = { state: shown }
  return (
    <>
      <PageHead title={says.title} hint={says.hint}>
        <ExportButton source={{ path: lists.exportScreenings.path, filters, purposeIn: 'exportPurpose' }} />
      </PageHead>
      <Tabs
        activeKey={shown}
        onChange={setShown}
        destroyOnHidden
        items={states.map((state) => ({
          key: state,
          label: says.tabs[state],
          children: <ScreeningList state={state} />,
        }))}
      />
    </>
  )
}
