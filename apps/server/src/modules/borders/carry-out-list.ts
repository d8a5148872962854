import { areas, Refusal } from '@ejia/domain'
import { z } from 'zod'
import { enqueue, type Platform, recordAudit, run, type Transaction, transaction } from '../../platform/index.ts'
import { moveUnits, refreshUnits } from '../accounts/index.ts'
import { cityDate, listKnownAreas, recodeAreas, refreshAtlas, refreshGrids } from '../areas/index.ts'
import { followBorders } from '../incidents/index.ts'
import { moveToCodes } from '../registry/index.ts'
import { findStoredList, keepTrace, listStoredLists, settleList } from './code-list-store.ts'
import { readShared } from './code-trace.ts'
import { movedAreas } from './moved-areas.ts'

export const moveCodesTask = 'borders.move-codes'

const againAfterMilliseconds = 3_600_000
/** Longer than any server may go on reckoning with where units stood before. */
const settledAfterMilliseconds = 3000

export async function carryOutDueLists(platform: Platform): Promise<void> {
  for (const { version, kind } of (await listStoredLists(platform.database)).toReversed())
    if (kind === null) await carryOutList(platform, version)
}

/** All or nothing. What has come to stand in its way since it was taken over makes it fail, and is said. */
export async function carryOutList(platform: Platform, version: number): Promise<boolean> {
  const { database, live } = platform
  try {
    if (!(await carryOut(platform, version))) return false
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code } = error
    await transaction(database, async (tx) => {
      if (!(await settleList(tx, { version, kind: 'failed', reason: code }))) return
      await recordAudit(tx, {
        action: 'codes.carried-out',
        subject: String(version),
        facts: { outcome: 'failed', because: code },
      })
    })
    throw error
  }
  await Promise.all([refreshGrids(database), refreshUnits(database)])
  live.noteCommit()
  return true
}

function carryOut(platform: Platform, version: number): Promise<boolean> {
  return transaction(platform.database, async (tx) => {
    const list = await findStoredList(tx, version)
    // The round of another server may have been quicker: what it did holds.
    if (!list || list.kind !== null) return list?.kind === 'carriedOut'
    if (list.effectiveOn > cityDate(new Date())) return false
    const known = await listKnownAreas(tx)
    const plan = areas.planCodeChanges(known, list.rows)
    if (plan.faults.length > 0) throw new Refusal('codes.faults', { lines: plan.faults.map(({ line }) => line) })
    if (!(await settleList(tx, { version, kind: 'carriedOut' })))
      return (await findStoredList(tx, version))?.kind === 'carriedOut'
    const trace = areas.traceOf(known, plan)
    const { merged } = areas.planTakingBack(known, trace, new Set())
    await keepTrace(tx, version, { ...trace, ...(await readShared(platform, tx, merged)) })
    await recodeAreas(tx, plan, list.effectiveOn)
    await moveUnits(tx, plan.moved)
    await moveToCodes(tx, plan.moved)
    await moveMattersLater(tx, { moved: [...plan.moved], returning: [], reason: '区划代码已变更' })
    const facts = { outcome: 'carriedOut', renamed: plan.renamed, moved: [...plan.moved] }
    await recordAudit(tx, { action: 'codes.carried-out', subject: String(version), facts })
    return true
  })
}

const Payload = z.object({
  moved: z.array(z.tuple([z.string(), z.string()])),
  returning: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })).default([]),
  reason: z.string().default('区划代码已变更'),
})

export async function moveMattersLater(tx: Transaction, payload: z.output<typeof Payload>): Promise<void> {
  const runAt = new Date(Date.now() + settledAfterMilliseconds).toISOString()
  await run(tx, enqueue(moveCodesTask, payload, { runAt }))
}

/** The places of open matters get the codes their areas have now; who has them stays. */
export async function moveCodes(platform: Platform, payload: unknown): Promise<void> {
  const given = Payload.parse(payload)
  const { moved, returning, reason } = given
  const { database } = platform
  await Promise.all([refreshAtlas(database), refreshUnits(database)])
  let waiting = 0
  for (const borders of movedAreas(new Map(moved), returning))
    waiting += await followBorders(platform, { ...borders, reason })
  if (waiting === 0) return
  const runAt = new Date(Date.now() + againAfterMilliseconds).toISOString()
  await run(database, enqueue(moveCodesTask, given, { runAt }))
}
