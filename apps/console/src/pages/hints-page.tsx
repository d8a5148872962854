import '../app/notices.css'
import '../app/indicators.css'
import { lists } from '@ejia/contract'
import { Tabs } from 'antd'
import { useState } from 'react'
import { HintList, useSays } from '../features/hints/index.ts'
import { ExportButton } from '../ui/exporting/index.ts'
import { PageHead } from '../ui/page-head.tsx'

const states = ['open', 'decided'] as const

export function HintsPage() {
  const says = useSays()
  const [shown, setShown] = useState<string>('open')
  const filters = { decided: shown === 'decided' }
  return (
    <>
      <PageHead title={says.title} hint={says.hint}>
        <ExportButton source={{ path: lists.exportHints.path, filters, purposeIn: 'exportPurpose' }} />
      </PageHead>
      <Tabs
        activeKey={shown}
        onChange={setShown}
        destroyOnHidden
        items={states.map((state) => ({
          key: state,
          label: says.tabs[state],
          children: <HintList decided={state === 'decided'} />,
        }))}
      />
    </>
  )
}
