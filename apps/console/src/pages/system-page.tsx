import '../app/administration.css'
import { FilePdfOutlined } from '@ant-design/icons'
import { systemState } from '@ejia/contract'
import { Button } from 'antd'
import { SystemState, useSystemSays } from '../features/system/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function SystemPage() {
  const says = useSystemSays()
  return (
    <>
      <PageHead title={says.title} hint={says.hint}>
        <Button icon={<FilePdfOutlined />} href={systemState.printFilingPack.path} target="_blank">
          {says.filingPack}
        </Button>
        <Button href={`${systemState.printFilingPack.path}?as=docx`}>{says.filingPackWord}</Button>
      </PageHead>
      <SystemState />
    </>
  )
}
