import { lists, systemState } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../api/api.ts'
import { showExactInstant } from '../../time/instants.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { failedJobsQuery } from './queries.ts'
import { useSystemSays } from './use-says.ts'

/** Work in the background that was given up; each may be tried again, once its cause is gone. */
export function FailedJobs() {
  const system = useSystemSays()
  const client = useQueryClient()
  const jobs = useQuery(failedJobsQuery)
  const retry = useMutation({
    mutationFn: (id: string) => call(systemState.retryJob, { params: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['system'] }),
  })
  const items = jobs.data ?? []
  if (items.length === 0 && !jobs.isError) return null
  return (
    <section className="panel stack" aria-label={system.failedJobs}>
      <div className="panel-head">
        <h2>{system.failedJobs}</h2>
        <ExportButton source={{ path: lists.exportFailedJobs.path, filters: {} }} />
      </div>
      <p className="quiet">{system.failedJobsHint}</p>
      {(jobs.isError || retry.isError) && <ErrorNote error={jobs.error ?? retry.error} />}
      <ul className="stack">
        {items.map(({ id, task, error, failedAt }) => (
          <li key={id} className="system-job">
            <div>
              <span className="code">{task}</span> <span className="quiet">{showExactInstant(failedAt)}</span>
              <p className="quiet">{error}</p>
            </div>
            <Button loading={retry.isPending && retry.variables === id} onClick={() => retry.mutate(id)}>
              {system.retry}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
