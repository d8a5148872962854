import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { showExactInstant } from '../../../time/instants.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { importsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { ImportView } from './import-view.tsx'
import { UploadTable } from './upload-table.tsx'

/** Files that were brought in, and a place to drop the next. */
export function ImportPanel() {
  const says = useSays()
  const imports = useQuery(importsQuery)
  const [open, setOpen] = useState<string>()
  if (open !== undefined) return <ImportView id={open} onBack={() => setOpen(undefined)} />
  return (
    <div className="stack">
      <UploadTable onUploaded={setOpen} />
      <section className="panel">
        <div className="panel-head">
          <h2>{says.imports}</h2>
          {imports.data !== undefined && imports.data.length > 0 && (
            <ExportButton source={{ path: lists.exportRegistryImports.path, filters: {} }} />
          )}
        </div>
        {imports.isError && <ErrorNote error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.data?.length === 0 && <EmptyNote title={says.noImports} />}
        <ul className="registry-history">
          {imports.data?.map(({ id, subject, fileName, status, rows, uploadedAt, uploadedBy }) => (
            <li key={id}>
              <Button type="link" className="in-cell" onClick={() => setOpen(id)}>
                {fileName}
              </Button>
              <span className="quiet">
                {says.importSubjects[subject]} · {says.importStatus[status]} · {says.rows(rows)} · {uploadedBy.name}{' '}
                {showExactInstant(uploadedAt)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
