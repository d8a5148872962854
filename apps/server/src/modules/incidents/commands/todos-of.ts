import { incidents } from '@ejia/domain'
import type { Todo } from '../store/commit.ts'

/** Who owes which step now. Those that were owed before keep the time since when they wait. */
export function todosOf(state: incidents.Incident, city: incidents.City, now: string): Todo[] {
  return incidents.whoMustAct(state, city).map((todo) => ({ ...todo, incidentId: state.id, since: now }))
}
