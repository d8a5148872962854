import type { InboundRun } from '@ejia/contract'
import { Refusal, schedules } from '@ejia/domain'
import type { FastifyRequest } from 'fastify'
import { v7 as newId } from 'uuid'
import {
  type Platform,
  receiveTable,
  recordAudit,
  type Table,
  type Transaction,
  transaction,
} from '../../../platform/index.ts'
import { type By, checkKept } from '../scope.ts'
import { mostBytes } from '../sources/guess-columns.ts'
import { readTableRecords } from '../sources/read-table-records.ts'
import { viewRuns } from '../sources/view-sources.ts'
import {
  addRun,
  beginUndo,
  claimRun,
  failRun,
  findRun,
  giveLeaseBack,
  listRuns,
  type StoredRun,
  wakeRun,
} from '../store/runs.ts'
import { findSource, lockDueSources, lockSource, type StoredSource, setNextRun } from '../store/sources.ts'
import { keepRows } from './keep-rows.ts'
import { reasonOf } from './reason-of.ts'

/** Sources whose time has come, each once, however many servers look. */
export async function startDueRuns({ database, live }: Platform): Promise<void> {
  await transaction(database, async (tx) => {
    const now = new Date().toISOString()
    for (const source of await lockDueSources(tx, now)) {
      const { id, schedule, isOn } = source
      await setNextRun(tx, id, schedule && isOn ? schedules.nextRunAt(schedule, now) : null)
      const runId = isOn ? await add(tx, source, { because: 'schedule', fileName: null, startedBy: null }) : undefined
      if (runId !== undefined) await wakeRun(tx, runId)
    }
  })
  live.noteCommit()
}

export async function runNow(platform: Platform, by: By, sourceId: string): Promise<InboundRun> {
  const source = await getKept(platform, by, sourceId)
  if (source.kind === 'file') throw new Refusal('inbound.unreachable', { reason: 'file' })
  const runId = await transaction(platform.database, async (tx) => {
    const id = await add(tx, source, { because: 'hand', fileName: null, startedBy: by.personId })
    if (id === undefined) throw new Refusal('inbound.running')
    await wakeRun(tx, id)
    return id
  })
  platform.live.noteCommit()
  return getRunView(platform, runId)
}

type Sent = { readonly id: string; readonly request: FastifyRequest }

/** The file is kept nowhere: its rows are sealed one by one while it comes. */
export async function sendFile(platform: Platform, by: By, { id, request }: Sent): Promise<InboundRun> {
  const source = await getKept(platform, by, id)
  const runId = await receiveTable(request, mostBytes, ({ fileName, table }) =>
    keepFile(platform, by, { source, fileName, table }),
  )
  return getRunView(platform, runId)
}

type File = { readonly source: StoredSource; readonly fileName: string; readonly table: Table }

async function keepFile(platform: Platform, by: By, { source, fileName, table }: File): Promise<string> {
  const { database, live } = platform
  const begun = { because: 'file', fileName, startedBy: by.personId } as const
  const runId = await transaction(database, (tx) => add(tx, source, begun))
  if (runId === undefined) throw new Refusal('inbound.running')
  const lease = newId()
  const run = await claimRun(database, runId, lease)
  if (!run) throw new Refusal('inbound.running')
  try {
    await keepRows(platform, { run, lease }, readTableRecords(table))
  } catch (error) {
    await failRun(database, runId, error instanceof Refusal ? reasonOf(error) : 'internal')
    throw error
  }
  await transaction(database, async (tx) => {
    await giveLeaseBack(tx, runId, lease)
    await wakeRun(tx, runId)
  })
  live.noteCommit()
  return runId
}

const undoDays = 30

export async function undoRun(
  platform: Platform,
  by: By,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<InboundRun> {
  const { database } = platform
  const known = await findRun(database, id)
  if (!known) throw new Refusal('not-found')
  await getKept(platform, by, known.sourceId)
  await transaction(database, async (tx) => {
    await lockSource(tx, known.sourceId)
    const runs = await listRuns(tx, known.sourceId, 1000)
    checkUndoable(runs, id)
    await beginUndo(tx, { id, byId: by.personId, reason })
    await recordAudit(tx, { action: 'inbound.run-undone', personId: by.personId, subject: id, facts: { reason } })
    await wakeRun(tx, id)
  })
  platform.live.noteCommit()
  return getRunView(platform, id)
}

/** What a later run confirmed or changed rests on this one. */
function checkUndoable(runs: readonly StoredRun[], id: string): void {
  const at = runs.findIndex((run) => run.id === id)
  const [run, later] = [runs[at], runs.slice(0, Math.max(0, at))]
  const isEnded = run?.status === 'done' || run?.status === 'failed'
  const isRecent = Date.now() - Date.parse(run?.startedAt ?? '') < undoDays * 86_400_000
  if (!isEnded || !isRecent) throw new Refusal('inbound.not-undoable')
  if (later.some(({ status }) => status !== 'undone')) throw new Refusal('inbound.not-last')
}

type Because = Pick<StoredRun, 'because' | 'fileName' | 'startedBy'>

async function add(tx: Transaction, source: StoredSource, because: Because): Promise<string | undefined> {
  const id = newId()
  const { id: sourceId, columns, name, unitId, legalBasis } = source
  if (!(await addRun(tx, { id, sourceId, columns, ...because }))) return undefined
  const personId = because.startedBy ?? undefined
  const facts = { source: name, unitId, legalBasis, because: because.because }
  await recordAudit(tx, { action: 'inbound.run', personId, subject: id, facts })
  return id
}

async function getKept({ database }: Platform, by: By, id: string): Promise<StoredSource> {
  const source = await findSource(database, id)
  if (!source) throw new Refusal('not-found')
  checkKept(by, source.areaCode)
  return source
}

async function getRunView(platform: Platform, id: string): Promise<InboundRun> {
  const run = await findRun(platform.database, id)
  const [view] = run ? await viewRuns(platform, [run]) : []
  if (!view) throw new Refusal('not-found')
  return view
}
