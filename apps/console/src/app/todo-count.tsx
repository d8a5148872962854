import { useQuery } from '@tanstack/react-query'
import { queueCountsQuery } from '../features/incidents/index.ts'

/** How much waits, beside the entry that leads to it. */
export function TodoCount() {
  const counts = useQuery(queueCountsQuery)
  const todo = counts.data?.todo ?? 0
  return todo === 0 ? null : <span className="nav-count">{todo > 999 ? '999+' : todo}</span>
}
