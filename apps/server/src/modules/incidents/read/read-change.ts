import { incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { listEvents } from '../store/load.ts'
import { toLogged } from './to-logged.ts'

/** What happened to a matter between two versions, and how it stood at both ends. */
export type Change = {
  /** Absent where the matter was opened by this change. */
  readonly before: incidents.Incident | undefined
  readonly after: incidents.Incident
  readonly events: readonly incidents.LoggedEvent[]
}

/** `after` is the version already known, 0 for none; without `upTo` everything since is read. */
export type Span = { readonly after: number; readonly upTo?: number }

/** Undefined where nothing happened in the span. */
export async function readChange(tx: Transaction, incidentId: string, span: Span): Promise<Change | undefined> {
  const stored = await listEvents(tx, incidentId)
  const log = stored.map(toLogged).slice(0, span.upTo)
  const events = log.slice(span.after)
  const before = fold(undefined, log.slice(0, span.after))
  const after = fold(before, events)
  return after && events.length > 0 ? { before, after, events } : undefined
}

function fold(state: incidents.Incident | undefined, log: readonly incidents.LoggedEvent[]) {
  return log.reduce<incidents.Incident | undefined>(incidents.evolve, state)
}
