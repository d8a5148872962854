import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { GrantCard } from './grant-card.tsx'
import { grantsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What waits for a decision stands first. */
export function GrantList({ side }: { readonly side: 'ours' | 'decide' }) {
  const says = useSays()
  const grants = useQuery(grantsQuery)
  if (grants.isError) return <ErrorNote error={grants.error} onRetry={() => void grants.refetch()} />
  if (!grants.data) return <Loading rows={6} />
  const shown = grants.data
    .filter(({ isOurs }) => isOurs === (side === 'ours'))
    .toSorted((a, b) => Number(b.mayDecide) - Number(a.mayDecide))
  if (shown.length === 0)
    return side === 'ours' ? (
      <EmptyNote title={says.noneOurs} hint={says.noneOursHint} />
    ) : (
      <EmptyNote title={says.noneDecide} />
    )
  return (
    <div className="stack">
      <div className="row-actions">
        <ExportButton source={{ path: lists.exportGrants.path, filters: { side } }} />
      </div>
      <ul className="once-disputes">
        {shown.map((one) => (
          <GrantCard key={one.id} it={one} />
        ))}
      </ul>
    </div>
  )
}
