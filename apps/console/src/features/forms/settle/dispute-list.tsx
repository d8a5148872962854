import { type FormDispute, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { disputesQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { SettleBox } from './settle-box.tsx'

/** Where two sources say different things: both shown, and decided by the one who may. */
export function DisputeList() {
  const says = useSays()
  const disputes = useQuery(disputesQuery)
  if (disputes.isError) return <ErrorNote error={disputes.error} onRetry={() => void disputes.refetch()} />
  if (!disputes.data) return <Loading rows={5} />
  if (disputes.data.length === 0) return <EmptyNote title={says.noDisputes} hint={says.noDisputesHint} />
  return (
    <div className="stack">
      <div className="row-actions">
        <ExportButton source={{ path: lists.exportFormDisputes.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      <ul className="once-disputes">
        {disputes.data.map((one) => (
          <Dispute key={one.id} it={one} />
        ))}
      </ul>
    </div>
  )
}

function Dispute({ it }: { readonly it: FormDispute }) {
  const says = useSays()
  const now = useNow()
  return (
    <li className="panel stack">
      <strong>
        {it.itemName} · {it.label} <span className="quiet">{it.place}</span>
      </strong>
      <dl className="registry-facts">
        <div>
          <dt>{says.held}</dt>
          <dd>
            {it.held.shown}{' '}
            <span className="quiet">
              {it.held.source?.name ?? says.byRegistry} {it.held.at === null ? '' : showInstant(it.held.at, now)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{says.claimed}</dt>
          <dd>
            {it.claimed.shown}{' '}
            <span className="quiet">
              {it.claimed.source?.name} {it.claimed.at === null ? '' : showInstant(it.claimed.at, now)}
            </span>
          </dd>
        </div>
      </dl>
      {it.settled && (
        <p>
          <strong>{says.settledAs[it.settled.choice]}</strong>{' '}
          <span className="quiet">
            {says.settled(it.settled.by.name, showInstant(it.settled.at, now))} · {it.settled.reason}
          </span>
        </p>
      )}
      {!it.settled && (it.maySettle ? <SettleBox id={it.id} /> : <p className="quiet">{says.othersSettle}</p>)}
    </li>
  )
}
