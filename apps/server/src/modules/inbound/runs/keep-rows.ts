import { Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { type Platform, type Transaction, transaction } from '../../../platform/index.ts'
import { pick } from '../sources/read-records.ts'
import type { Cells } from '../sources/read-table-records.ts'
import { addRows, findLastDone, forgetRows, type NewRow } from '../store/rows.ts'
import { holdLease, moveRun, type StoredRun } from '../store/runs.ts'
import { digestOf, sealCells } from './read-cells.ts'

const atOnce = 500
const mostRows = 500_000

type Held = { readonly run: StoredRun; readonly lease: string }

/** Every row sealed, only the columns that are taken; nothing of it is in the record yet. */
export async function keepRows(platform: Platform, { run, lease }: Held, records: AsyncIterable<Cells>): Promise<void> {
  const { database, vault } = platform
  const held = (act: (tx: Transaction) => Promise<void>) =>
    transaction(database, async (tx) => {
      if (!(await holdLease(tx, run.id, lease))) throw new Error('another server took the run over')
      await act(tx)
    })
  await held((tx) => forgetRows(tx, run.id))
  const lastRunId = await findLastDone(database, run.sourceId)
  let number = 0
  let waiting: NewRow[] = []
  const flush = async () => {
    if (waiting.length > 0) await held((tx) => addRows(tx, { runId: run.id, lastRunId }, waiting))
    waiting = []
  }
  for await (const record of records) {
    if (number === 0) checkColumns(record, run)
    const cells = pick(record, run.columns)
    if (cells.every((cell) => cell === '')) continue
    const id = newId()
    waiting.push({ id, number, digest: digestOf(vault, run, cells), sealed: sealCells(vault, id, cells) })
    number += 1
    if (number > mostRows) throw new Refusal('import.too-much', { reason: 'too large' })
    if (waiting.length === atOnce) await flush()
  }
  await flush()
  await held((tx) => moveRun(tx, run.id, 'taking'))
}

/** An interface may leave out what is empty, a file has its whole first line; without names nothing can be done. */
function checkColumns(record: Cells, { columns, because }: StoredRun): void {
  const needed = columns.filter(({ meaning }) => because === 'file' || meaning === 'name')
  const missing = needed.filter(({ name }) => !record.has(name)).map(({ name }) => name)
  if (missing.length > 0) throw new Refusal('inbound.columns', { reason: `columns ${missing.join(', ')}` })
}
