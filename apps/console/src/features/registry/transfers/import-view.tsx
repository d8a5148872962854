import { type ImportView as Import, registry } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress, Steps } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { importQuery, readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { CheckResult } from './check-result.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { UndoImport } from './undo-import.tsx'

type Props = { readonly id: string; readonly onBack: () => void }

const stepOf = {
  uploaded: 1,
  checking: 2,
  checked: 2,
  applying: 3,
  done: 4,
  undoing: 3,
  undone: 4,
  failed: 2,
} as const satisfies Record<Import['status'], number>

/** One file on its way: columns, check, import, and back again if need be. */
export function ImportView({ id, onBack }: Props) {
  const says = useSays()
  const client = useQueryClient()
  const found = useQuery(importQuery(id))
  const act = useMutation({
    mutationFn: (step: () => Promise<Import>) => step(),
    onSuccess: async (next) => {
      client.setQueryData(importQuery(id).queryKey, next)
      await readAnew()
    },
  })
  const it = found.data
  if (!it) return found.isError ? <ErrorNote error={found.error} /> : <Loading rows={8} />
  const check = (mapping: Import['mapping']) =>
    act.mutate(() => call(registry.checkRegistryImport, { params: { id }, body: { mapping } }))
  const apply = (rows: 'all' | 'good') =>
    act.mutate(() => call(registry.applyRegistryImport, { params: { id }, body: { rows } }))
  const isWorking = it.status === 'checking' || it.status === 'applying' || it.status === 'undoing'
  return (
    <div className="stack">
      <div className="registry-line">
        <Button onClick={onBack}>{says.backToList}</Button>
        <strong>{it.fileName}</strong>
        <span className="quiet">
          {says.importStatus[it.status]} · {says.rows(it.rows)}
        </span>
      </div>
      <Steps size="small" current={stepOf[it.status]} items={says.steps.map((title) => ({ title }))} />
      {act.isError && <ErrorNote error={act.error} />}
      {it.failure !== null && <Alert type="error" showIcon title={it.failure} />}
      {isWorking && (
        <section className="panel" aria-live="polite">
          <p>{says.importStatus[it.status]}</p>
          <Progress percent={Math.floor((it.progress / Math.max(1, it.rows)) * 100)} />
          <p className="quiet">{says.rowsDone(it.progress, it.rows)}</p>
        </section>
      )}
      {(it.status === 'uploaded' || it.status === 'failed') && (
        <ColumnMapping it={it} busy={act.isPending} onCheck={check} />
      )}
      {(it.status === 'checked' || it.status === 'done' || it.status === 'undone') && (
        <CheckResult it={it} busy={act.isPending} onApply={apply} />
      )}
      {it.status === 'checked' && (
        <details>
          <summary>{says.steps[1]}</summary>
          <ColumnMapping it={it} busy={act.isPending} onCheck={check} />
        </details>
      )}
      {it.status === 'done' && (
        <UndoImport
          busy={act.isPending}
          onUndo={(reason) => act.mutate(() => call(registry.undoRegistryImport, { params: { id }, body: { reason } }))}
        />
      )}
    </div>
  )
}
