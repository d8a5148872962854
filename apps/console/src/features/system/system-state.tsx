import { type Health, lists, type SystemItem } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showExactInstant } from '../../time/instants.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { FailedJobs } from './failed-jobs.tsx'
import { systemStateQuery } from './queries.ts'
import { sayFact } from './say-fact.ts'
import { useSystemSays } from './use-says.ts'

/** How the platform is, worst first, and what to do about what is not well. */
export function SystemState() {
  const system = useSystemSays()
  const state = useQuery(systemStateQuery)
  if (state.isPending) return <Loading rows={8} />
  if (!state.data) return <ErrorNote error={state.error} onRetry={() => void state.refetch()} />
  const { items, version, at } = state.data
  const sorted = items.toSorted((one, other) => gravity[other.health] - gravity[one.health])
  const ill = items.filter(({ health }) => health === 'bad' || health === 'watch').length
  return (
    <div className="stack">
      {state.isError && <ErrorNote error={state.error} onRetry={() => void state.refetch()} />}
      <div className="panel-head">
        <p role="status">
          <strong>{ill === 0 ? system.allWell : system.needCare(ill)}</strong>{' '}
          <span className="quiet">
            {system.version} {version} · {system.asOf} {showExactInstant(at)}
          </span>
        </p>
        <ExportButton source={{ path: lists.exportSystemState.path, filters: {} }} />
      </div>
      <ul className="system-parts" aria-label={system.title}>
        {sorted.map((item) => (
          <Part key={item.part} item={item} />
        ))}
      </ul>
      <FailedJobs />
    </div>
  )
}

const gravity: Readonly<Record<Health, number>> = { bad: 3, watch: 2, good: 1, off: 0 }

function Part({ item: { part, health, facts } }: { readonly item: SystemItem }) {
  const system = useSystemSays()
  const says = system.parts[part]
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  return (
    <li className={`panel system-part system-${health}`}>
      <h2>
        {says.name} <span className={`system-mark system-mark-${health}`}>{system.health[health]}</span>
      </h2>
      <p className="quiet">{says.what}</p>
      <dl className="system-facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{system.factNames[name] ?? name}</dt>
            <dd>{sayFact(name, value, system)}</dd>
          </div>
        ))}
      </dl>
      {(health === 'bad' || health === 'watch' || health === 'off') && <p className="system-todo">{says[health]}</p>}
    </li>
  )
}
