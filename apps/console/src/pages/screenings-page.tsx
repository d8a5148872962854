import '../app/notices.css'
import { Tabs } from 'antd'
import { ScreeningList, useSays } from '../features/screenings/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function ScreeningsPage() {
  const says = useSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <Tabs
        destroyOnHidden
        items={(['open', 'decided'] as const).map((state) => ({
          key: state,
          label: says.tabs[state],
          children: <ScreeningList state={state} />,
        }))}
      />
    </>
  )
}
