import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAnswer } from './problem-answer.tsx'
import { raisedQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** 我提过的: each with where it stands. */
export function OwnPanel() {
  const { said } = useSays()
  const now = useNow()
  const raised = useQuery(raisedQuery)
  if (raised.isError) return <ErrorNote error={raised.error} onRetry={() => void raised.refetch()} />
  if (!raised.data) return <Loading rows={5} />
  if (raised.data.length === 0) return <EmptyNote title={said.mine} hint={said.mineNone} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <strong>{said.mine}</strong>
        <ExportButton source={{ path: lists.exportRaised.path, filters: {} }} />
      </div>
      <ul className="problems" aria-label={said.mine}>
        {raised.data.map(({ id, text, raisedAt, problem }) => (
          <li key={id}>
            <div>
              <p>
                {said.said}：{text} <span className="quiet">{showInstant(raisedAt, now)}</span>
              </p>
              {problem === null ? <span className="tag">{said.waits}</span> : <ProblemAnswer {...problem} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
