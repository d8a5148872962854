import { indicators as domain, type incidents } from '@ejia/domain'
import type { Platform, Transaction } from '../../platform/index.ts'
import { listCategories } from '../dispatch/index.ts'
import { readChanges } from '../incidents/index.ts'
import { type Kept, listVersions, lockFigures, replace } from './store/keep.ts'
import { listRepeated, type Reach, replaceTraces } from './store/traces.ts'

type Logs = ReadonlyMap<string, readonly incidents.LoggedEvent[]>

/** Brings the figures of these matters up to their logs, and answers how many moved. What is there already is left. */
export async function keepFigures(
  { database }: Platform,
  tx: Transaction,
  incidentIds: readonly string[],
): Promise<number> {
  if (incidentIds.length === 0) return 0
  const ids = [...new Set(incidentIds)]
  await lockFigures(tx)
  const [logs, known] = [await readLogs(tx, ids), await listVersions(tx, ids)]
  const moved = new Map([...logs].filter(([id, log]) => log.length > (known.get(id) ?? 0)))
  if (moved.size > 0)
    await countAnew(tx, moved, { reach: await readReach(database), logsOf: (some) => readLogs(tx, some) })
  return moved.size
}

type Around = { readonly reach: Reach; readonly logsOf: (ids: readonly string[]) => Promise<Logs> }

/** Counts these matters, and the closed ones near to them, of which one of these may be a repeated complaint. */
export async function countAnew(tx: Transaction, moved: Logs, { reach, logsOf }: Around): Promise<void> {
  const traces = [...moved].map(([incidentId, log]) => ({ incidentId, trace: domain.traceOf(log) }))
  const near = await replaceTraces(tx, traces, reach)
  const touched = near.filter((id) => !moved.has(id))
  const all = new Map([...moved, ...(touched.length === 0 ? [] : await logsOf(touched))])
  const repeated = await listRepeated(tx, [...all.keys()], reach)
  await replace(
    tx,
    [...all].map(([id, log]) => keptOf(id, log, repeated.has(id))),
  )
}

function keptOf(incidentId: string, log: readonly incidents.LoggedEvent[], isRepeated: boolean): Kept {
  const { cases = [], late, areaCode = '', categoryId = '' } = domain.contributionsOf(log, isRepeated) ?? {}
  return {
    incidentId,
    version: log.length,
    cases: cases.map(({ at, ...one }) => ({ ...one, month: domain.monthOf(at), areaCode, categoryId })),
    late: late && { areaCode, from: late.from, until: late.until ?? null },
  }
}

async function readLogs(tx: Transaction, ids: readonly string[]): Promise<Logs> {
  const changesOf = await readChanges(tx, ids)
  return new Map(ids.map((id) => [id, changesOf(id)({ after: 0 })?.events ?? []]))
}

/** As the categories have it now; a matter keeps what it was counted by until it or one near to it moves. */
async function readReach(database: Platform['database']): Promise<Reach> {
  const categories = new Map((await listCategories(database)).map(({ id, near }) => [id, near.metres]))
  return { of: (id) => categories.get(id) ?? 0, farthest: Math.max(0, ...categories.values()) }
}
