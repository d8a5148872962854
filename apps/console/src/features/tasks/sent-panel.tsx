import { lists, type SentTask } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { sentQuery } from './queries.ts'
import { SendDrawer } from './send-drawer.tsx'
import { SentItem } from './sent-item.tsx'
import { useSays } from './use-says.ts'

/** The tasks in one's area, and the way to send another. */
export function SentPanel() {
  const says = useSays()
  const sent = useQuery({ ...sentQuery, refetchInterval: 60_000 })
  const [sending, setSending] = useState(false)
  if (sent.isError) return <ErrorNote error={sent.error} onRetry={() => void sent.refetch()} />
  if (!sent.data) return <Loading rows={6} />
  return (
    <section className="stack">
      <div className="panel-head">
        <Button type="primary" onClick={() => setSending(true)}>
          {says.send}
        </Button>
        <ExportButton source={{ path: lists.exportSentTasks.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      {sent.data.length === 0 && (
        <section className="panel">
          <EmptyNote title={says.noTasks} hint={says.noTasksHint} />
        </section>
      )}
      <ul className="sent-tasks" aria-label={says.tabs.sent}>
        {sent.data.map((task: SentTask) => (
          <SentItem key={task.id} task={task} />
        ))}
      </ul>
      {sending && <SendDrawer onClose={() => setSending(false)} />}
    </section>
  )
}
