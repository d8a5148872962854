import { pathOf } from '@ejia/client'
import { type FormOutput, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { outputRunsQuery } from '../queries.ts'
import { RunView } from './run-view.tsx'
import { useSays } from './use-says.ts'

/** Each making and what became of it. */
export function RunList({ output }: { readonly output: FormOutput }) {
  const says = useSays()
  const runs = useQuery(outputRunsQuery(output.id))
  if (runs.isError) return <ErrorNote error={runs.error} onRetry={() => void runs.refetch()} />
  if (!runs.data) return <Loading rows={2} />
  if (runs.data.length === 0) return <EmptyNote title={says.noRuns} />
  return (
    <>
      <div>
        <ExportButton source={{ path: pathOf(lists.exportFormOutputRuns.path, { id: output.id }), filters: {} }} />
      </div>
      <ul className="registry-history output-runs">
        {runs.data.map((run) => (
          <li key={run.id}>
            <RunView output={output} run={run} />
          </li>
        ))}
      </ul>
    </>
  )
}
