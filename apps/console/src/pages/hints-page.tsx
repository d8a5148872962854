import '../app/notices.css'
import '../app/indicators.css'
import { Tabs } from 'antd'
import { HintList, useSays } from '../features/hints/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function HintsPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        destroyOnHidden
        items={(['open', 'decided'] as const).map((state) => ({
          key: state,
          label: says.tabs[state],
          children: <HintList decided={state === 'decided'} />,
        }))}
      />
    </>
  )
}
