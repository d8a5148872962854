import type { api, InputOf, ReplyOf } from '@ejia/contract'
import { tasks as domain, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, transaction } from '../../platform/index.ts'
import { cityUnits } from '../accounts/index.ts'
import { areaNamer, listGridCodes } from '../areas/index.ts'
import { readCatalogue } from './catalogue.ts'
import { addTask, findTask, listGridsOf, listUndone, withdraw } from './store/tasks.ts'
import { today } from './today.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.sendTask>['body']

/** Refused unless the catalogue has it, for as long as it is asked; the red line that no form of words gets round. */
export async function sendTask(
  { database }: Platform,
  by: By,
  { commandId, entryKey, note, gridCodes, dueOn }: Asked,
): Promise<{ readonly id: string; readonly grids: number }> {
  const [catalogue, units, areaName] = await Promise.all([
    readCatalogue(database),
    cityUnits(database),
    areaNamer(database),
  ])
  const { entry, version = 0 } = catalogue.get(entryKey) ?? { entry: null }
  const wanted = [...new Set(gridCodes)]
  const ownerArea = units.find(({ id }) => id === entry?.ownerUnitId)?.areaCode
  domain.checkSending({ entry, ownerArea, gridCodes: wanted, dueOn, today: today(), memberships: by.memberships })
  if (wanted.some((code) => areaName(code) === code)) throw new Refusal('area.unknown', { field: 'body.gridCodes' })
  const sentUnitId = by.memberships.find((held) => wanted.every((code) => domain.maySendTo([held], code)))?.unitId
  // Of several roles none may reach all grids; then the first stands for the sender.
  const unitId = sentUnitId ?? by.memberships[0]?.unitId
  if (!entry || unitId === undefined) throw new Refusal('task.outside-catalogue')
  const { title, what, basis, ownerUnitId } = entry
  await transaction(database, async (tx) => {
    const facts = { entryKey, entryVersion: version, title, what, basis, ownerUnitId, note: note ?? null, dueOn }
    const task = { id: commandId, ...facts, sentBy: by.personId, sentUnitId: unitId, gridCodes: wanted }
    if (!(await addTask(tx, task))) return
    await recordAudit(tx, {
      action: 'task.sent',
      personId: by.personId,
      subject: commandId,
      facts: { entryKey, title, dueOn, grids: wanted },
    })
  })
  return { id: commandId, grids: wanted.length }
}

export async function withdrawTask(
  { database }: Platform,
  by: By,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const [task, grids] = await Promise.all([findTask(database, id), listGridsOf(database, id)])
  if (!task || !grids.some((code) => domain.maySendTo(by.memberships, code))) throw new Refusal('task.unknown')
  if (!grids.every((code) => domain.maySendTo(by.memberships, code))) throw new Refusal('task.outside-area')
  await transaction(database, async (tx) => {
    if (await withdraw(tx, id))
      await recordAudit(tx, { action: 'task.withdrawn', personId: by.personId, subject: id, facts: { reason } })
  })
}

/** Workload before something is added to it. */
export async function listGridLoads(
  { database }: Platform,
  by: By,
  areaCode: string,
): Promise<ReplyOf<typeof api.listGridLoads>> {
  const [codes, undone, catalogue, areaName] = await Promise.all([
    listGridCodes(database, areaCode),
    listUndone(database, [areaCode]),
    readCatalogue(database),
    areaNamer(database),
  ])
  const open = undone.filter((task) => domain.isOpenInGrid(task, catalogue.get(task.entryKey)?.entry, today()))
  return codes
    .filter((code) => domain.maySendTo(by.memberships, code))
    .map((code) => ({
      grid: { code, name: `${areaName(code.slice(0, 12))}${areaName(code)}` },
      open: open.filter(({ gridCode }) => gridCode === code).length,
    }))
}
