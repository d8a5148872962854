import { incidents } from '@ejia/domain'
import type { Transaction } from '../../../platform/index.ts'
import { listEventsOfAll } from '../store/load.ts'
import { toLogged } from './to-logged.ts'

export type MatterLog = {
  readonly incident: incidents.Incident
  readonly log: readonly incidents.LoggedEvent[]
  /** Of each step, the command that it came of. */
  readonly commandIds: readonly string[]
}

/** Whole logs, by matter. */
export async function readLogs(
  tx: Transaction,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, MatterLog>> {
  const stored = Map.groupBy(await listEventsOfAll(tx, [...new Set(incidentIds)]), ({ incidentId }) => incidentId)
  return new Map(
    [...stored].flatMap(([id, rows]) => {
      const log = rows.map(toLogged)
      const incident = log.reduce<incidents.Incident | undefined>(incidents.evolve, undefined)
      return incident ? [[id, { incident, log, commandIds: rows.map(({ commandId }) => commandId) }] as const] : []
    }),
  )
}
