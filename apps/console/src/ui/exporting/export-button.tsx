import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../words/language.ts'
import type { ExportSource } from './export-dialog.tsx'

const ExportDialog = lazy(() => import('./export-dialog.tsx').then(({ ExportDialog: dialog }) => ({ default: dialog })))

/** Takes the list that is on the screen, with its filters, as an Excel file. */
export function ExportButton({ source }: { readonly source: ExportSource }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t.desk.exporting.title}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog source={source} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
