import '../app/administration.css'
import { FilePdfOutlined } from '@ant-design/icons'
import { systemState } from '@ejia/contract'
import { Button } from 'antd'
import { SystemState } from '../features/system/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../words/language.ts'

export function SystemPage() {
  const { t } = useWords()
  return (
    <>
      <PageHead title={t.system.title} hint={t.system.hint}>
        <Button icon={<FilePdfOutlined />} href={systemState.printFilingPack.path} target="_blank">
          {t.system.filingPack}
        </Button>
      </PageHead>
      <SystemState />
    </>
  )
}
