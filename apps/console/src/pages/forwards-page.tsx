import '../app/guesses.css'
import '../app/registry.css'
import '../app/tasks.css'
import { hasRole, useMe } from '../api/session.ts'
import { ForwardList, PartnerPanel, useSays } from '../features/forwarding/index.ts'
import { PageHead } from '../ui/page-head.tsx'

export function ForwardsPage() {
  const says = useSays()
  const me = useMe()
  return (
    <>
      <PageHead title={says.title} hint={says.hint} />
      {me && hasRole(me, 'systemAdministrator') && <PartnerPanel />}
      {me && hasRole(me, 'dispatcher', 'supervisor') && <ForwardList />}
    </>
  )
}
