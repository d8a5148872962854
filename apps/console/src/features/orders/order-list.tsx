import { lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { StageMark } from '../incidents/index.ts'
import { ordersQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What hotlines handed over, how far it is, and whether they hear of it. */
export function OrderList() {
  const says = useSays()
  const now = useNow()
  const orders = useQuery(ordersQuery)
  if (orders.isError) return <ErrorNote error={orders.error} onRetry={() => void orders.refetch()} />
  if (!orders.data) return <Loading rows={6} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.orders}</h2>
        <ExportButton source={{ path: lists.exportOrders.path, filters: {}, purposeIn: 'exportPurpose' }} />
      </div>
      {orders.data.length === 0 && <EmptyNote title={says.noOrders} hint={says.noOrdersHint} />}
      <ul className="registry-history">
        {orders.data.map((it) => (
          <li key={`${it.systemName} ${it.orderNo}`}>
            <span>
              <strong>{it.systemName}</strong> {says.orderNo(it.orderNo)} <StageMark stage={it.stage} />
            </span>
            <Link to="/incidents/$id" params={{ id: it.incidentId }}>
              {it.caseCode}
            </Link>
            <span>
              <span className={it.telling === 'failing' ? 'tag tag-urgent' : 'quiet'}>{says.telling[it.telling]}</span>
            </span>
            <span className="quiet">{showInstant(it.receivedAt, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
