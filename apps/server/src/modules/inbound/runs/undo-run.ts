import { z } from 'zod'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { undoInboundFacts } from '../../forms/index.ts'
import { listIdentities, RecordEffect, undoRegistration } from '../../registry/index.ts'
import { forgetOutcome, listTaken, type StoredRow } from '../store/rows.ts'
import { countKept, holdLease, moveRun, type StoredRun } from '../store/runs.ts'

const atOnce = 200
const Effects = z.array(RecordEffect)

/** The last row first; what somebody changed since stays, and is counted. */
export async function undoRows(platform: Platform, run: StoredRun, lease: string): Promise<void> {
  const { database, live } = platform
  const held = (act: (tx: Transaction) => Promise<void>) =>
    transaction(database, async (tx) => {
      if (!(await holdLease(tx, run.id, lease))) throw new Error('another server took the run over')
      await act(tx)
    })
  for (let rows = await listTaken(database, run.id, atOnce); rows.length > 0; ) {
    for (const row of rows) await held((tx) => undoRow(platform, tx, { run, row }))
    live.noteCommit()
    rows = await listTaken(database, run.id, atOnce)
  }
  await held((tx) => moveRun(tx, run.id, 'undone'))
  live.noteCommit()
}

type Undoing = { readonly run: StoredRun; readonly row: StoredRow }

async function undoRow(platform: Platform, tx: Transaction, { run, row }: Undoing): Promise<void> {
  const byId = run.undoneBy ?? ''
  await forgetOutcome(tx, row.id)
  if (row.personId === null) return
  const [present] = await listIdentities(platform, tx, [row.personId])
  const isUntouched = present?.version === row.personVersion
  const effects = Effects.parse(row.effects)
  if (effects.length > 0 && !isUntouched) return countKept(tx, run.id, 1)
  const kept = await undoInboundFacts(platform, tx, { runId: run.id, byId, personId: row.personId })
  if (effects.length > 0 && kept === 0) await undoRegistration(platform, tx, { effects, byId, sourceId: run.id })
  if (kept > 0) await countKept(tx, run.id, kept)
}
