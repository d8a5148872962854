import { grants } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/api.ts'

/** How many requests for data wait for this person to decide. The key is that of the list, so both know the same. */
export function GrantCount() {
  const { data = [] } = useQuery({
    queryKey: ['grants', 'list'],
    queryFn: () => call(grants.listGrants, {}),
    refetchInterval: 60_000,
  })
  const waiting = data.filter(({ mayDecide }) => mayDecide).length
  return waiting === 0 ? null : <span className="nav-count">{waiting}</span>
}
