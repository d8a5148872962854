import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAnswer } from './problem-answer.tsx'
import { ledgerQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** 更新说明: what each version did away with, newest version first. */
export function ReleasesPanel() {
  const { said } = useSays()
  const ledger = useQuery(ledgerQuery)
  if (ledger.isError) return <ErrorNote error={ledger.error} onRetry={() => void ledger.refetch()} />
  if (!ledger.data) return <Loading rows={5} />
  const released = ledger.data.problems.filter(({ problem }) => problem.release !== null)
  const versions = [...Map.groupBy(released, ({ problem }) => problem.release ?? '')]
  if (versions.length === 0) return <EmptyNote title={said.releases} hint={said.releasesHint} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">{said.releasesHint}</p>
        <ExportButton source={{ path: lists.exportReleases.path, filters: {} }} />
      </div>
      {versions
        .toSorted(([a], [b]) => b.localeCompare(a, undefined, { numeric: true }))
        .map(([release, problems]) => (
          <div key={release}>
            <h2>{release}</h2>
            <ul className="problems" aria-label={release}>
              {problems.map((one) => (
                <li key={one.key}>
                  <ProblemAnswer {...one} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  )
}
