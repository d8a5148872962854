import type { accounts, registry } from '@ejia/domain'
import { everyPage, type Platform } from '../../platform/index.ts'
import { areaNamer } from '../areas/index.ts'
import { type ListRow, listMatterStates, outcomeWords, readAs, sourceWords, stageWords } from '../incidents/index.ts'
import { dayOf } from './day-of.ts'
import type { By } from './desk.ts'

export type Matter = {
  readonly id: string
  readonly gridCode: string
  readonly place: string
  readonly values: registry.Values
}

const pageSize = 200
const nobody = '00000000-0000-0000-0000-000000000000'

/** The matters of an area in which the unit has a part and which are no secret, newest first, once their grid is known. */
export async function* eachMatter(
  platform: Platform,
  unit: accounts.Unit | undefined,
  areaCode: string,
): AsyncGenerator<Matter> {
  if (!unit) return
  const reading = readAs(platform, asUnit(unit))
  let page: ListRow[] = []
  for await (const row of everyPage((cursor) =>
    reading.listRows({ areaCode, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
  )) {
    page.push(row)
    if (page.length < pageSize) continue
    yield* await present(platform, page)
    page = []
  }
  yield* await present(platform, page)
}

export async function findMatter(
  platform: Platform,
  unit: accounts.Unit | undefined,
  id: string,
): Promise<Matter | undefined> {
  const rows = unit ? await readAs(platform, asUnit(unit)).listRowsOf([id]) : []
  return (await present(platform, rows))[0]
}

/** Those of them that somebody may see: what their department has part in need not be for each of its people. */
export async function seenMatters(platform: Platform, by: By, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await readAs(platform, by).listRowsOf(ids)
  return new Set(rows.map(({ summary }) => summary.id))
}

/** A department sees what it has part in. */
function asUnit({ id: unitId, kind: unitKind, areaCode }: accounts.Unit): By {
  return {
    kind: 'staff',
    personId: nobody,
    memberships: [{ unitId, unitKind, areaCode, role: 'departmentHandler', cleared: false }],
  }
}

async function present(platform: Platform, rows: readonly ListRow[]): Promise<Matter[]> {
  const ids = rows.map(({ summary }) => summary.id)
  const [states, areaName] = await Promise.all([listMatterStates(platform.database, ids), areaNamer(platform.database)])
  const stateOf = new Map(states.map((state) => [state.id, state]))
  const placed = rows.filter(({ summary }) => summary.place.areaCode.length === 15)
  return placed.map(({ summary, source }) => {
    const { id, caseCode, reportedAt, category, place, text, urgent, stage, lead, dueAt } = summary
    const { resolution, closing } = stateOf.get(id) ?? {}
    const known: Readonly<Record<string, string | undefined>> = {
      caseCode,
      reportedOn: dayOf(reportedAt),
      source: sourceWords[source],
      category: category?.name,
      address: place.address,
      text,
      isUrgent: urgent ? '是' : '否',
      stage: stageWords[stage],
      leadName: lead.name,
      dueOn: dueAt === null ? undefined : dayOf(dueAt),
      outcome: resolution && outcomeWords[resolution.outcome],
      done: resolution?.done,
      closedOn: closing && dayOf(closing.at),
      areaName: areaName(place.areaCode),
    }
    const values = Object.entries(known).flatMap(([code, value]) =>
      value === undefined || value === '' ? [] : [[`incident.${code}`, value] as const],
    )
    return {
      id,
      gridCode: place.areaCode,
      place: `${areaName(place.areaCode)} ${place.address}`,
      values: Object.fromEntries(values),
    }
  })
}
