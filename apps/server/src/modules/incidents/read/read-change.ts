import { incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { listEventsOfAll } from '../store/load.ts'
import { toLogged } from './to-logged.ts'

/** What happened to a matter between two versions, and how it stood at both ends. */
export type Change = {
  /** Absent where the matter was opened by this change. */
  readonly before: incidents.Incident | undefined
  readonly after: incidents.Incident
  readonly events: readonly incidents.LoggedEvent[]
}

/** `after` is the version already known, 0 for none; without `upTo` everything since counts. */
export type Span = { readonly after: number; readonly upTo?: number }

/** The changes of one matter; undefined where nothing happened in the span. */
export type Changes = (span: Span) => Change | undefined

/** Reads the logs of several matters at once; a matter that does not exist never changed. */
export async function readChanges(tx: Transaction, incidentIds: readonly string[]): Promise<(id: string) => Changes> {
  const stored = await listEventsOfAll(tx, [...new Set(incidentIds)])
  const logs = Map.groupBy(stored.map(toLogged), ({ incidentId }) => incidentId)
  return (id) => {
    const log = logs.get(id) ?? []
    return (span) => changeIn(log, span)
  }
}

function changeIn(whole: readonly incidents.LoggedEvent[], { after: known, upTo }: Span): Change | undefined {
  const log = whole.slice(0, upTo)
  const events = log.slice(known)
  const before = fold(undefined, log.slice(0, known))
  const after = fold(before, events)
  return after && events.length > 0 ? { before, after, events } : undefined
}

function fold(state: incidents.Incident | undefined, log: readonly incidents.LoggedEvent[]) {
  return log.reduce<incidents.Incident | undefined>(incidents.evolve, state)
}
