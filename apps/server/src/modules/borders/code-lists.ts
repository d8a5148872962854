import type { api, CodeChange, CodeList, CodePreview, InputOf } from '@ejia/contract'
import { accounts, areas, Refusal } from '@ejia/domain'
import { type Platform, recordAudit, type StaffCaller, type Transaction, transaction } from '../../platform/index.ts'
import { cityUnits, findPersonNames } from '../accounts/index.ts'
import { cityDate, findCity, listKnownAreas } from '../areas/index.ts'
import { listCrossings } from '../incidents/index.ts'
import { carryOutList } from './carry-out-list.ts'
import { addList, findStoredList, listStoredLists, type StoredList, settleList } from './code-list-store.ts'
import { movedAreas } from './moved-areas.ts'
import { findUndoable } from './undo-list.ts'

type By = StaffCaller['actor']

/** Codes are the city's. */
export async function checkCityScope({ database }: Platform, { memberships }: By): Promise<void> {
  const city = await findCity(database)
  if (!city || !accounts.mayChange(memberships, city.code)) throw new Refusal('setting.outside-scope')
}

export async function listCodeLists({ database }: Platform): Promise<CodeList[]> {
  const lists = await listStoredLists(database)
  const undoable = findUndoable(lists)
  const names = await findPersonNames(
    database,
    lists.map(({ changedBy }) => changedBy),
  )
  return lists.map(({ version, effectiveOn, rows, reason, changedAt, changedBy, kind, settledAt }) => ({
    version,
    effectiveOn,
    reason,
    rows: rows.length,
    changedAt,
    changedBy: { id: changedBy, name: names.get(changedBy) ?? '' },
    outcome: kind && settledAt ? { kind, at: settledAt } : null,
    canUndo: version === undoable,
  }))
}

/** What a list would do; nothing is written. */
export async function previewCodeList(platform: Platform, rows: readonly CodeChange[]): Promise<CodePreview> {
  const { database } = platform
  const [known, units] = await Promise.all([listKnownAreas(database), cityUnits(database)])
  const plan = areas.planCodeChanges(known, rows)
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const found = await Promise.all(movedAreas(plan.moved).map((borders) => listCrossings(platform, borders)))
  return {
    faults: [...plan.faults],
    opened: [...plan.opened],
    renamed: [...plan.renamed],
    ended: plan.ended.map((code) => ({ code, name: names.get(code) ?? code })),
    units: units.filter(({ areaCode }) => plan.moved.has(areaCode)).map(({ id, name }) => ({ id, name })),
    matters: found.reduce((sum, { crossings }) => sum + crossings.length, 0),
  }
}

/** Adds a list, which is carried out on its day; where that is today, at once. */
export async function takeCodeList(platform: Platform, by: By, asked: InputOf<typeof api.takeCodeList>['body']) {
  const { rows, effectiveOn, expectedVersion, reason } = asked
  if (effectiveOn < cityDate(new Date())) throw new Refusal('border.day-passed', { field: 'body.effectiveOn' })
  const version = await transaction(platform.database, async (tx) => {
    const [newest] = await listStoredLists(tx)
    if ((newest?.version ?? 0) !== expectedVersion) throw await conflict(tx, newest)
    if (newest && newest.kind === null) throw new Refusal('codes.pending')
    const { faults } = areas.planCodeChanges(await listKnownAreas(tx), rows)
    if (faults.length > 0) throw new Refusal('codes.faults', { lines: faults.map(({ line }) => line) })
    const list = { version: expectedVersion + 1, effectiveOn, rows, reason, changedBy: by.personId }
    if (!(await addList(tx, list))) throw await conflict(tx, newest)
    await recordAudit(tx, {
      action: 'codes.planned',
      personId: by.personId,
      subject: String(list.version),
      facts: { effectiveOn, reason, rows },
    })
    return list.version
  })
  return { version, carriedOut: await carryOutList(platform, version) }
}

export async function withdrawCodeList(
  { database }: Platform,
  by: By,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  await transaction(database, async (tx) => {
    if (!(await findStoredList(tx, version))) throw new Refusal('setting.version-unknown')
    if (!(await settleList(tx, { version, kind: 'withdrawn', by: by.personId, reason })))
      throw new Refusal('border.settled')
    const facts = { version, reason }
    await recordAudit(tx, { action: 'codes.withdrawn', personId: by.personId, subject: String(version), facts })
  })
}

async function conflict(tx: Transaction, newest: StoredList | undefined): Promise<Refusal> {
  if (!newest) return new Refusal('setting.conflict', { version: 0 })
  const names = await findPersonNames(tx, [newest.changedBy])
  return new Refusal('setting.conflict', { version: newest.version, changedBy: names.get(newest.changedBy) ?? '' })
}
