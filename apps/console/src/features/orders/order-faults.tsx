import { lists, type OrderFault } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { orderFaultsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What was not taken, with the reason that the other side was given. */
export function OrderFaults() {
  const says = useSays()
  const faults = useQuery(orderFaultsQuery)
  if (faults.isError) return <ErrorNote error={faults.error} onRetry={() => void faults.refetch()} />
  if (!faults.data) return <Loading rows={3} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.faults}</h2>
        <ExportButton source={{ path: lists.exportOrderFaults.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      <p className="quiet">{faults.data.length === 0 ? says.noFaults : says.faultsHint}</p>
      <ul className="registry-history">
        {faults.data.map((it) => (
          <FaultRow key={it.id} it={it} />
        ))}
      </ul>
    </section>
  )
}

function FaultRow({ it }: { readonly it: OrderFault }) {
  const says = useSays()
  const now = useNow()
  const kinds: Readonly<Record<string, string>> = says.kinds
  return (
    <li>
      <span>
        <strong>{it.systemName}</strong> {it.kind !== null && it.kind !== 'order' && `${kinds[it.kind] ?? ''} `}
        {it.orderNo !== null && says.orderNo(it.orderNo)}{' '}
        <span className={it.state === 'rejected' ? 'tag tag-ended' : 'tag'}>{says.faultStates[it.state]}</span>
      </span>
      <span>{it.fault}</span>
      {it.fileName !== null && <span className="quiet">{says.file(it.fileName)}</span>}
      <span className="quiet">{showInstant(it.at, now)}</span>
    </li>
  )
}
