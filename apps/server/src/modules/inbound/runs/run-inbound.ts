import { type inbound as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { type JobHandler, type Platform, transaction } from '../../../platform/index.ts'
import { eachIdentity } from '../../registry/index.ts'
import { findOrigin } from '../sources/find-origin.ts'
import { readRecords } from '../sources/read-records.ts'
import { listPending, type StoredRow } from '../store/rows.ts'
import { claimRun, failRun, giveLeaseBack, holdLease, moveRun, type StoredRun } from '../store/runs.ts'
import { findSource, type StoredSource } from '../store/sources.ts'
import { openGround } from './find-place.ts'
import { keepRows } from './keep-rows.ts'
import { openPeopleBook } from './people-book.ts'
import { readingNow } from './read-cells.ts'
import { reasonOf } from './reason-of.ts'
import { reject, soughtOf, takeRow, type Work } from './take-row.ts'
import { undoRows } from './undo-run.ts'

const Payload = z.object({ runId: z.string() })
const attempts = 4
/** Of so many rows it is looked at once who on record they may be. */
const atOnce = 10_000
const peopleAtOnce = 10_000
/** Waking everybody who follows changes costs more than taking a row. */
const toldEach = 50

/** Whatever is left of a run, row by row in transactions of their own: whoever takes over goes on at the next row. */
export async function runInbound(platform: Platform, ...[payload, job]: Parameters<JobHandler>): Promise<void> {
  const { runId } = Payload.parse(payload)
  const lease = newId()
  const run = await claimRun(platform.database, runId, lease)
  const source = run && (await findSource(platform.database, run.sourceId))
  if (!run || !source) return
  try {
    if (run.status === 'undoing') return await undoRows(platform, run, lease)
    if (run.status === 'fetching') await fetch(platform, { run, source, lease })
    await take(platform, { run, source, lease })
  } catch (error) {
    if (error instanceof Refusal) return await failRun(platform.database, runId, reasonOf(error))
    job.log.error({ err: error, runId }, 'a run of incoming data stopped')
    await giveLeaseBack(platform.database, runId, lease)
    if (job.attempt >= attempts) return await failRun(platform.database, runId, 'internal')
    throw error
  }
}

type Held = { readonly run: StoredRun; readonly source: StoredSource; readonly lease: string }

async function fetch(platform: Platform, { run, source, lease }: Held): Promise<void> {
  const origin = findOrigin(platform, source)
  // What was sent as a file is nowhere any more.
  if (run.because === 'file' || origin.kind === 'file')
    throw new Refusal('inbound.unreachable', { reason: 'interrupted' })
  await keepRows(platform, { run, lease }, readRecords(origin))
}

async function take(platform: Platform, { run, source, lease }: Held): Promise<void> {
  const pending = () => listPending(platform.database, run.id, atOnce)
  let rows = await pending()
  if (rows.length > 0) {
    const work = {
      platform,
      source,
      run,
      reading: await readingNow(platform),
      ground: await openGround(platform, source.areaCode),
      byId: run.startedBy ?? source.changedBy,
    }
    for (; rows.length > 0; rows = await pending()) {
      const sought = rows.map((row) => soughtOf(work, row))
      const book = await openPeopleBook(everybody(platform, { run, source, lease }), sought)
      for (const [at, row] of rows.entries()) {
        if (!(await takeOne({ ...work, book }, row, lease))) return
        if (at % toldEach === toldEach - 1) platform.live.noteCommit()
      }
    }
  }
  await transaction(platform.database, async (tx) => {
    if (await holdLease(tx, run.id, lease)) await moveRun(tx, run.id, 'done')
  })
  platform.live.noteCommit()
}

/** Looking at everybody of a county takes longer than a lease. */
async function* everybody(
  { database, vault }: Platform,
  { run, source, lease }: Held,
): AsyncGenerator<domain.Candidate> {
  let looked = 0
  for await (const { personId, name, idCard, phone, birthOn, place } of eachIdentity(
    { database, vault },
    source.areaCode,
  )) {
    if (looked % peopleAtOnce === 0 && !(await holdLease(database, run.id, lease)))
      throw new Error('another server took the run over')
    looked += 1
    yield { personId, name, idCard, phone, birthOn, place }
  }
}

type Booked = Work & Parameters<typeof takeRow>[0]

/** False once another server has taken the run over. What the record refuses is a reject, wholly. */
async function takeOne(work: Booked, row: StoredRow, lease: string): Promise<boolean> {
  const { database } = work.platform
  const inTransaction = (act: Parameters<typeof transaction<void>>[1]) =>
    transaction(database, async (tx) => {
      if (!(await holdLease(tx, row.runId, lease))) return false
      await act(tx)
      return true
    })
  try {
    return await inTransaction((tx) => takeRow(work, tx, row))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return await inTransaction((tx) => reject(tx, row.id, [{ field: 'name', fault: 'gone' }]))
  }
}
