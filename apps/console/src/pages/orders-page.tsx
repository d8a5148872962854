import '../app/guesses.css'
import '../app/registry.css'
import '../app/tasks.css'
import { hasRole, useMe } from '../api/session.ts'
import { OrderFaults, OrderList, useSays } from '../features/orders/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function OrdersPage() {
  const says = useSays()
  const me = useMe()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      <div className="stack">
        {me && hasRole(me, 'dispatcher', 'supervisor') && <OrderList />}
        <OrderFaults />
      </div>
    </>
  )
}
