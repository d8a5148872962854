import { registry } from '@ejia/domain'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import { type Transaction, transaction } from '../../../platform/index.ts'
import { listGridCodes } from '../../areas/index.ts'
import { type Desk, rulesNow } from '../desk.ts'
import { applyOrganisations } from '../organisations/apply-organisations.ts'
import { planOrganisations } from '../organisations/plan-organisations.ts'
import { addEffects, takeEffects } from '../store/import-effects.ts'
import { addRejects, type Chunk, findChunk, listRejects, noteSeen } from '../store/import-rows.ts'
import { countChunk, endStep, failStep, lockImport, type StoredImport } from '../store/imports.ts'
import { type Applied, applyPlan, type Taking } from './apply-plan.ts'
import { type GivenRow, type Ground, type Plan, planRows } from './plan-rows.ts'
import { openRows } from './sealed-rows.ts'
import { undoEffects } from './undo-effects.ts'

const Payload = z.object({ importId: z.string() })

/** A step, chunk by chunk, each in a transaction of its own: whoever takes over goes on at the next one. */
export async function runImport(desk: Desk, payload: unknown, log: FastifyBaseLogger): Promise<void> {
  const { importId } = Payload.parse(payload)
  try {
    for (;;) {
      const goesOn = await transaction(desk.database, (tx) => oneChunk(desk, tx, importId))
      if (!goesOn) return
    }
  } catch (error) {
    // Told to people as it stands; whoever begins it again goes on at the chunk that failed.
    log.error({ err: error, importId }, 'an import stopped')
    await failStep(desk.database, importId, 'internal')
  }
}

async function oneChunk(desk: Desk, tx: Transaction, importId: string): Promise<boolean> {
  const stored = await lockImport(tx, importId)
  switch (stored?.status) {
    case 'checking':
      return checkChunk(desk, tx, stored)
    case 'applying':
      return applyChunk(desk, tx, stored)
    case 'undoing':
      return undoChunk(desk, tx, stored)
    default:
      return false
  }
}

async function checkChunk(desk: Desk, tx: Transaction, stored: StoredImport): Promise<boolean> {
  const chunk = await findChunk(tx, stored.id, stored.nextChunk)
  if (!chunk) {
    await endStep(tx, stored.id, 'checked')
    return false
  }
  const plan = await planChunk(desk, tx, { stored, chunk, except: new Set() })
  const numbered = plan.numbers.map(({ row, number }) => ({
    index: desk.vault.index(`import ${stored.id}`, number),
    row,
  }))
  const twice = [...(await noteSeen(tx, stored.id, numbered))]
  const again = twice.map((rowNumber) => ({ rowNumber, faults: [plan.twice] }))
  await addRejects(tx, stored.id, [...plan.rejected, ...again])
  const rejected = plan.rejected.length + again.length
  await countChunk(tx, stored.id, { progress: chunk.rows, good: chunk.rows - rejected, rejected })
  return true
}

async function applyChunk(desk: Desk, tx: Transaction, stored: StoredImport): Promise<boolean> {
  const chunk = await findChunk(tx, stored.id, stored.nextChunk)
  if (!chunk) {
    await endStep(tx, stored.id, 'done')
    return false
  }
  const range = { from: chunk.firstRow, to: chunk.firstRow + chunk.rows }
  const except = new Set((await listRejects(tx, stored.id, range)).map(({ rowNumber }) => rowNumber))
  const plan = await planChunk(desk, tx, { stored, chunk, except })
  const { today } = await rulesNow(desk.database)
  const taking = { importId: stored.id, byId: stored.uploadedBy, today }
  const { counts: taken, effects } = await plan.apply(taking)
  await addEffects(tx, { importId: stored.id, chunk: chunk.number }, effects)
  // What became doubtful since the check is told like any other reject.
  await addRejects(tx, stored.id, plan.rejected)
  const late = plan.rejected.length
  await countChunk(tx, stored.id, { progress: chunk.rows, ...taken, good: -late, rejected: late })
  return true
}

async function undoChunk({ vault }: Desk, tx: Transaction, stored: StoredImport): Promise<boolean> {
  const effects = await takeEffects(tx, stored.id)
  if (effects.length === 0) {
    await endStep(tx, stored.id, 'undone')
    return false
  }
  const kept = await undoEffects({ tx, vault }, effects, { byId: stored.uploadedBy, importId: stored.id })
  const records = effects.filter(({ kind }) => kind.startsWith('person') || kind.startsWith('organisation')).length
  await countChunk(tx, stored.id, { progress: records, kept })
  return true
}

type Planning = { readonly stored: StoredImport; readonly chunk: Chunk; readonly except: ReadonlySet<number> }

/** A chunk as planned, whatever its rows are. */
type ChunkPlan = {
  readonly rejected: Plan['rejected']
  /** What may stand only once in a file, of the rows that have it. */
  readonly numbers: readonly { readonly row: number; readonly number: string }[]
  readonly twice: registry.ValueFault
  readonly apply: (taking: Taking) => Promise<Applied>
}

async function planChunk(desk: Desk, tx: Transaction, { stored, chunk, except }: Planning): Promise<ChunkPlan> {
  const { id: importId, areaCode, mapping, subject } = stored
  const work = { tx, vault: desk.vault }
  const all = openRows(desk.vault, chunk.sealed, { importId, number: chunk.number }).map(
    (cells, at): GivenRow => ({ number: chunk.firstRow + at, cells }),
  )
  const given = all.filter(({ number }) => !except.has(number))
  const gridCodes = new Set(await listGridCodes(desk.database, areaCode))
  const ground: Ground = { areaCode, gridCodes, mapping, rules: await rulesNow(desk.database) }
  if (subject === 'organisations') {
    const plan = await planOrganisations(work, ground, given)
    return {
      rejected: plan.rejected,
      numbers: numbersOf(plan.planned, ({ creditCode }) => creditCode),
      twice: { field: 'creditCode', fault: 'listedTwice' },
      apply: (taking) => applyOrganisations(work, plan, taking),
    }
  }
  const plan = await planRows(work, ground, given)
  return {
    rejected: plan.rejected,
    numbers: numbersOf(plan.planned, registry.identityOf),
    twice: { field: 'idCard', fault: 'twice' },
    apply: (taking) => applyPlan(work, plan, taking),
  }
}

type NumberedRow = { readonly number: number; readonly row: { readonly values: registry.Values } }

function numbersOf(
  planned: readonly NumberedRow[],
  numberOf: (values: registry.Values) => string | undefined,
): ChunkPlan['numbers'] {
  return planned.flatMap(({ number: row, row: { values } }) => {
    const number = numberOf(values)
    return number === undefined ? [] : [{ row, number }]
  })
}
