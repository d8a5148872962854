import { type ForwardView, lists, partners } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { forwardsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What went to other systems from one's area: what failed says why and waits for a hand. */
export function ForwardList() {
  const says = useSays()
  const forwards = useQuery(forwardsQuery)
  if (forwards.isError) return <ErrorNote error={forwards.error} onRetry={() => void forwards.refetch()} />
  if (!forwards.data) return <Loading rows={6} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.forwards}</h2>
        <ExportButton source={{ path: lists.exportForwards.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      {forwards.data.length === 0 && <EmptyNote title={says.noForwards} />}
      <ul className="registry-history">
        {forwards.data.map((one) => (
          <ForwardRow key={one.incidentId} it={one} />
        ))}
      </ul>
    </section>
  )
}

function ForwardRow({ it }: { readonly it: ForwardView }) {
  const says = useSays()
  const now = useNow()
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: () => call(partners.retryForward, { params: { id: it.incidentId } }),
    onSettled: () => client.invalidateQueries({ queryKey: forwardsQuery.queryKey }),
  })
  return (
    <li>
      <span>
        <Link to="/incidents/$id" params={{ id: it.incidentId }}>
          {it.caseCode}
        </Link>{' '}
        → {it.partnerName}{' '}
        <span className={it.state === 'failed' ? 'tag tag-ended' : 'tag'}>{says.forwardStates[it.state]}</span>
      </span>
      {it.remoteId !== null && <span>{says.remoteId(it.remoteId)}</span>}
      {it.remoteNotes !== null && it.remoteNotes !== '' && <span>{it.remoteNotes}</span>}
      {it.fault !== null && <span>{it.state === 'failed' ? says.failed(it.fault) : says.retrying(it.fault)}</span>}
      <span className="quiet">{showInstant(it.changedAt, now)}</span>
      {it.state === 'failed' && (
        <span>
          <Button size="small" loading={retry.isPending} onClick={() => retry.mutate()}>
            {says.retry}
          </Button>
        </span>
      )}
      {retry.isError && <ErrorNote error={retry.error} />}
    </li>
  )
}
