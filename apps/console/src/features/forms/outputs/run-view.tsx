import { DownloadOutlined } from '@ant-design/icons'
import { pathOf } from '@ejia/client'
import { type FormOutput, type FormOutputRun, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { call } from '../../../api/api.ts'
import { showExactInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from './use-says.ts'

type Props = { readonly output: FormOutput; readonly run: FormOutputRun }

/** How far it is, what became of it, and what to do where that was nothing. */
export function RunView({ output, run }: Props) {
  const says = useSays()
  const isOver = run.status === 'failed' || run.status === 'expired' || run.status === 'withdrawn'
  return (
    <div className="output-run">
      <span>
        {showExactInstant(run.dueAt)}{' '}
        <span className={isOver ? 'tag tag-ended' : 'tag'}>{says.runStatus[run.status]}</span>{' '}
        <span className="quiet">{detailOf(run, says)}</span>
      </span>
      {run.status === 'making' && <Making run={run} />}
      {run.status === 'failed' && run.failure !== null && <span role="alert">{says.failure(run.failure)}</span>}
      <Fetch output={output} run={run} />
    </div>
  )
}

function detailOf(run: FormOutputRun, says: ReturnType<typeof useSays>): string {
  const size = run.bytes === null ? '' : says.size(run.total, sizeOf(run.bytes))
  if (run.status === 'ready' && run.expiresAt !== null)
    return `${size} · ${says.keptUntil(showExactInstant(run.expiresAt))}`
  if (run.status === 'delivered' && run.deliveredAt !== null)
    return `${size} · ${says.deliveredAt(showExactInstant(run.deliveredAt))}`
  if (run.nextTryAt !== null) return `${says.retryAt(showExactInstant(run.nextTryAt))}（${run.failure ?? ''}）`
  return size
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function Making({ run }: { readonly run: FormOutputRun }) {
  const says = useSays()
  return (
    <>
      <Progress percent={Math.floor((run.done / Math.max(1, run.total)) * 100)} />
      <span className="quiet" aria-live="polite">
        {run.total === 0 ? says.reading : says.progress(run.done, run.total)}
      </span>
    </>
  )
}

function Fetch({ output, run }: Props) {
  const says = useSays()
  const now = useNow().toISOString()
  const again = useMutation({
    mutationFn: () => call(forms.sendFormOutputAgain, { params: { id: output.id, runId: run.id } }),
    onSettled: readAnew,
  })
  const isKept = run.expiresAt !== null && run.expiresAt > now && output.ended?.because !== 'withdrawn'
  if (!isKept || (run.status !== 'ready' && run.status !== 'failed')) return undefined
  return (
    <div className="registry-line">
      {output.isOwn && (
        <Button
          icon={<DownloadOutlined />}
          href={pathOf(forms.downloadFormOutput.path, { id: output.id, runId: run.id })}
          download
        >
          {says.download}
        </Button>
      )}
      {run.status === 'failed' && (
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          {says.sendAgain}
        </Button>
      )}
      {again.isError && <ErrorNote error={again.error} />}
    </div>
  )
}
