import type { api, GridTask, InputOf, SentTask } from '@ejia/contract'
import { accounts, tasks as domain, Refusal } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'
import { areaNamer } from '../areas/index.ts'
import { readCatalogue } from './catalogue.ts'
import { findInGrid, finish, listSent, listUndone, type TaskInGrid } from './store/tasks.ts'
import { today } from './today.ts'

type By = StaffCaller['actor']
const sentAtMost = 100

/** What the caller's grids have to do now: what ended by itself is not asked of anybody. */
export async function listOwnTasks({ database }: Platform, by: By): Promise<GridTask[]> {
  const [undone, catalogue, names] = await Promise.all([
    listUndone(database, gridsOf(by)),
    readCatalogue(database),
    namesIn(database),
  ])
  return undone
    .filter((task) => domain.isOpenInGrid(task, catalogue.get(task.entryKey)?.entry, today()))
    .map(({ id, gridCode, title, what, note, basis, ownerUnitId, dueOn }) => ({
      id,
      grid: names.grid(gridCode),
      title,
      what,
      note,
      basis,
      owner: names.unit(ownerUnitId),
      dueOn,
    }))
}

type OpenEntry = Pick<TaskInGrid, 'id' | 'entryKey' | 'gridCode' | 'dueOn'>

/** What the catalogue asks of the caller's grids now, by its entries. */
export async function listOpenEntries({ database }: Platform, by: By): Promise<OpenEntry[]> {
  const [undone, catalogue] = await Promise.all([listUndone(database, gridsOf(by)), readCatalogue(database)])
  return undone
    .filter((task) => domain.isOpenInGrid(task, catalogue.get(task.entryKey)?.entry, today()))
    .map(({ id, entryKey, gridCode, dueOn }) => ({ id, entryKey, gridCode, dueOn }))
}

export async function countOpen(
  database: Platform['database'],
  gridCodes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const [undone, catalogue] = await Promise.all([listUndone(database, gridCodes), readCatalogue(database)])
  const open = undone.filter((task) => domain.isOpenInGrid(task, catalogue.get(task.entryKey)?.entry, today()))
  return new Map([...Map.groupBy(open, ({ gridCode }) => gridCode)].map(([code, ofGrid]) => [code, ofGrid.length]))
}

/** Twice is once. What was taken back or has ended in the meantime is not refused: the work was done all the same. */
export async function finishTask(
  { database }: Platform,
  by: By,
  { id, gridCode, result }: InputOf<typeof api.finishTask>['body'] & { readonly id: string },
): Promise<void> {
  const isOwn = gridsOf(by).some((scope) => accounts.isWithinScope(scope, gridCode))
  if (!isOwn || !(await findInGrid(database, id, gridCode))) throw new Refusal('task.unknown')
  await finish(database, { id, gridCode, result })
}

type Page = { readonly items: SentTask[]; readonly nextCursor: string | null }

/** Newest first, in the areas for which the caller may ask for something, with after which task the next page begins. */
export async function listSentTasks({ database }: Platform, by: By, after?: string): Promise<Page> {
  const scopes = by.memberships
    .filter((held) => domain.maySendTo([held], held.areaCode))
    .map(({ areaCode }) => areaCode)
  const [found, catalogue, names] = await Promise.all([
    listSent(database, scopes, { most: sentAtMost, after }),
    readCatalogue(database),
    namesIn(database),
  ])
  const items = [...Map.groupBy(found, ({ id }) => id).values()].flatMap((inGrids) => {
    const [first] = inGrids
    return first ? presentSent(first, inGrids, { names, catalogue }) : []
  })
  return { items, nextCursor: items.length < sentAtMost ? null : (items.at(-1)?.id ?? null) }
}

type Names = Awaited<ReturnType<typeof namesIn>>
type Around = { readonly names: Names; readonly catalogue: Awaited<ReturnType<typeof readCatalogue>> }

function presentSent(task: TaskInGrid, inGrids: readonly TaskInGrid[], { names, catalogue }: Around): SentTask {
  const { id, title, note, ownerUnitId, dueOn, sentAt, sentUnitId, withdrawnAt, entryKey } = task
  return {
    id,
    title,
    note,
    owner: names.unit(ownerUnitId),
    dueOn,
    sentAt,
    sentBy: names.unit(sentUnitId),
    withdrawnAt,
    holds: domain.stateOfEntry(catalogue.get(entryKey)?.entry, today()) === 'valid',
    grids: inGrids.map(({ gridCode, doneAt, result }) => ({ grid: names.grid(gridCode), doneAt, result })),
  }
}

async function namesIn(database: Platform['database']) {
  const [units, areaName] = await Promise.all([cityUnits(database), areaNamer(database)])
  return {
    unit: (id: string) => ({ id, name: units.find((one) => one.id === id)?.name ?? '' }),
    grid: (code: string) => ({ code, name: `${areaName(code.slice(0, 12))}${areaName(code)}` }),
  }
}

function gridsOf({ memberships }: By): string[] {
  return memberships.filter(({ role }) => role === 'gridWorker').map(({ areaCode }) => areaCode)
}
