import type { CodeUndoPreview } from '@ejia/contract'
import { areas, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { cityUnits, moveUnits, refreshUnits } from '../accounts/index.ts'
import { cityDate, listKnownAreas, refreshGrids, takeBackCodes } from '../areas/index.ts'
import { listCrossings } from '../incidents/index.ts'
import { moveToCodes } from '../registry/index.ts'
import { moveMattersLater } from './carry-out-list.ts'
import { findTrace, listStoredLists, noteUndo, type StoredList, type Trace } from './code-list-store.ts'
import { findInUse, returnShared } from './code-trace.ts'
import { movedAreas } from './moved-areas.ts'

type By = StaffCaller['actor']
type Planned = { readonly trace: Trace; readonly plan: areas.TakeBackPlan }

/** The list that may be taken back: the last one that is in force, while none waits and enough is kept of it. */
export function findUndoable(lists: readonly StoredList[]): number | undefined {
  if (lists.some(({ kind }) => kind === null)) return undefined
  const last = lists.find(({ kind }) => kind === 'carriedOut')
  return last?.isTraced ? last.version : undefined
}

/** What would come back, and what would stay; nothing is written. */
export async function previewUndo(platform: Platform, version: number): Promise<CodeUndoPreview> {
  const { database } = platform
  const { trace, plan } = await planUndo(platform, database, version)
  const borders = movedAreas(plan.moved, trace.matters)
  const [units, found] = await Promise.all([
    cityUnits(database),
    Promise.all(borders.map((one) => listCrossings(platform, one))),
  ])
  const back = new Map(trace.units.map((one) => [one.id, one.from]))
  return {
    faults: [...plan.faults],
    reopened: [...plan.reopened],
    ended: [...plan.ended],
    renamed: [...plan.renamed],
    units: units
      .filter(({ id, areaCode }) => plan.moved.has(areaCode) || back.get(id) === areaCode)
      .map(({ id, name }) => ({ id, name })),
    matters: found.reduce((sum, { crossings }) => sum + crossings.length, 0),
    stays: await listStaying(platform, plan),
  }
}

/** Areas into which others went, and which go on. */
async function listStaying({ database }: Platform, { merged, ended }: areas.TakeBackPlan) {
  const going = new Set(ended.map(({ code }) => code))
  const into = [...new Set(merged.values())].filter((code) => !going.has(code))
  const names = new Map((await listKnownAreas(database)).map(({ code, name }) => [code, name]))
  return into.map((code) => ({ code, name: names.get(code) ?? code }))
}

/** All or nothing, and at once. */
export async function undoList(
  platform: Platform,
  by: By,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  const { database, live } = platform
  await transaction(database, async (tx) => {
    const { trace, plan } = await planUndo(platform, tx, version)
    if (plan.faults.length > 0) throw new Refusal('codes.in-the-way', { codes: plan.faults.map(({ code }) => code) })
    if (!(await noteUndo(tx, { version, by: by.personId, reason }))) throw new Refusal('border.settled')
    await takeBackCodes(tx, plan, cityDate(new Date()))
    await moveUnits(tx, plan.moved)
    await moveToCodes(tx, plan.moved)
    await returnShared(tx, trace)
    await moveMattersLater(tx, { moved: [...plan.moved], returning: trace.matters, reason: '区划代码变更已撤销' })
    const facts = { version, reason, reopened: plan.reopened, ended: plan.ended, moved: [...plan.moved] }
    await recordAudit(tx, { action: 'codes.undone', personId: by.personId, subject: String(version), facts })
  })
  await Promise.all([refreshGrids(database), refreshUnits(database)])
  live.noteCommit()
}

async function planUndo(platform: Platform, tx: Transaction, version: number): Promise<Planned> {
  const lists = await listStoredLists(tx)
  if (!lists.some((list) => list.version === version)) throw new Refusal('setting.version-unknown')
  const trace = await findTrace(tx, version)
  if (!trace || findUndoable(lists) !== version) throw new Refusal('codes.not-the-last')
  const inUse = await findInUse(platform, tx, trace)
  return { trace, plan: areas.planTakingBack(await listKnownAreas(tx), trace, inUse) }
}
