import { indicators as domain, type incidents } from '@ejia/domain'
import type { Transaction } from '../../platform/index.ts'
import { readChanges } from '../incidents/index.ts'
import { type Kept, listVersions, lockFigures, replace } from './store/keep.ts'

/** Brings the figures of these matters up to their logs, and answers how many moved. What is there already is left. */
export async function keepFigures(tx: Transaction, incidentIds: readonly string[]): Promise<number> {
  if (incidentIds.length === 0) return 0
  const ids = [...new Set(incidentIds)]
  await lockFigures(tx)
  const [changesOf, known] = [await readChanges(tx, ids), await listVersions(tx, ids)]
  const moved = ids.flatMap((id) => {
    const log = changesOf(id)({ after: 0 })?.events ?? []
    return log.length > (known.get(id) ?? 0) ? [keptOf(id, log)] : []
  })
  if (moved.length > 0) await replace(tx, moved)
  return moved.length
}

export function keptOf(incidentId: string, log: readonly incidents.LoggedEvent[]): Kept {
  const { cases = [], late, areaCode = '', categoryId = '' } = domain.contributionsOf(log) ?? {}
  return {
    incidentId,
    version: log.length,
    cases: cases.map(({ at, ...one }) => ({ ...one, month: domain.monthOf(at), areaCode, categoryId })),
    late: late && { areaCode, from: late.from, until: late.until ?? null },
  }
}
