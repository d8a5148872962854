import type { api, FigureMonth, FigureView, InputOf, ReplyOf } from '@ejia/contract'
import { accounts, indicators as domain, estimates, Refusal } from '@ejia/domain'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { areaNamer, findCity } from '../areas/index.ts'
import { readAs } from '../incidents/index.ts'
import { countArrived, listUnarrived } from '../notices/index.ts'
import { readStandards } from './standards.ts'
import { countLate, listBehind, listLate, listSums, listTimes, type Sum } from './store/read.ts'

type By = StaffCaller['actor']
type Asked = InputOf<typeof api.getIndicators>['query']

const monthsBefore = 12
const shown = 100
const roles: readonly accounts.Role[] = ['communityHead', 'dispatcher', 'supervisor', 'callbackOfficer']

/** The figures of one area and month, each with its own past; never of several areas beside each other. */
export async function getIndicators(
  { database }: Platform,
  by: By,
  { areaCode, month }: Asked,
): Promise<ReplyOf<typeof api.getIndicators>> {
  checkScope(by, areaCode)
  const months = Array.from({ length: monthsBefore + 1 }, (_, index) => domain.monthBefore(month, monthsBefore - index))
  const span = { areaCode, from: months[0] ?? month, to: month }
  const [sums, late, told, expected, areaName, standardOf] = await Promise.all([
    listSums(database, span),
    countLate(database, { areaCode, ends: months.map((one) => ({ month: one, at: endOf(one) })) }),
    countArrived(database, { areaCode, from: domain.beginOf(span.from), before: endOf(month) }),
    readExpected(database, { areaCode, month }),
    areaNamer(database),
    readStandards(database),
  ])
  const all = [...sums, ...told.map((one) => ({ ...one, indicator: 'noticesDelivered', minutes: 0 }))]
  return {
    area: { code: areaCode, name: areaName(areaCode) },
    month,
    figures: domain.definitions.map(
      ({ id, denominator, ...definition }): FigureView => ({
        id,
        ...definition,
        denominator: [...denominator],
        expectedHours: expected.get(id) ?? null,
        standard: standardOf(id),
        months: months.map((one) =>
          monthOf(one, {
            sum: all.find((sum) => sum.indicator === id && sum.month === one),
            late: id === 'solvedInTime' ? (late.get(one) ?? 0) : 0,
            unit: definition.unit,
          }),
        ),
      }),
    ),
  }
}

type Behind = Asked & { readonly indicator: domain.IndicatorId; readonly hit?: boolean }

/** What is behind a figure, as far as one may see it. */
export async function listIndicatorMatters(
  platform: Platform,
  by: By,
  asked: Behind,
): Promise<ReplyOf<typeof api.listIndicatorMatters>> {
  const ids = await listIdsBehind(platform, by, asked)
  const rows = await readAs(platform, by).listRowsOf(ids.slice(0, shown))
  const found = new Map(rows.map(({ summary }) => [summary.id, summary]))
  return { items: ids.flatMap((id) => found.get(id) ?? []), all: ids.length }
}

/** All matters of a figure, newest first, whoever may see them. */
export async function listIdsBehind(
  { database }: Pick<Platform, 'database'>,
  by: By,
  { indicator, areaCode, month, hit }: Behind,
): Promise<string[]> {
  checkScope(by, areaCode)
  const asked = { indicator, areaCode, month, ...(hit === undefined ? {} : { hit }) }
  const counted =
    indicator === 'noticesDelivered'
      ? await listUnarrived(database, { areaCode, from: domain.beginOf(month), before: endOf(month) })
      : await listBehind(database, asked)
  const late = indicator === 'solvedInTime' && hit !== true ? await listLate(database, areaCode, endOf(month)) : []
  return [...new Set([...counted, ...late])].toSorted().toReversed()
}

/** Whoever answers for an area or watches over it. */
function checkScope({ memberships }: By, areaCode: string): void {
  if (!accounts.watchesOver(memberships, roles, areaCode)) throw new Refusal('area.outside-scope')
}

/** The end of a month, or now while it lasts. */
function endOf(month: string): string {
  const end = domain.beginOf(domain.monthBefore(month, -1))
  const now = new Date().toISOString()
  return end < now ? end : now
}

async function readExpected(
  database: Platform['database'],
  { areaCode, month }: Asked,
): Promise<ReadonlyMap<string, number>> {
  const city = await findCity(database)
  const [here, before] = await Promise.all([
    listTimes(database, { areaCode, from: month, to: month }),
    listTimes(database, {
      areaCode: city?.code ?? areaCode,
      from: domain.monthBefore(month, monthsBefore),
      to: domain.monthBefore(month, 1),
    }),
  ])
  return new Map(
    domain.definitions.flatMap(({ id }) => {
      const of = (all: typeof here) => all.filter(({ indicator }) => indicator === id)
      const hours = domain.expectedHours(of(here), of(before))
      return hours === undefined ? [] : [[id, hours] as const]
    }),
  )
}

type Counted = {
  readonly sum: Omit<Sum, 'indicator'> | undefined
  readonly late: number
  readonly unit: 'share' | 'hours'
}

function monthOf(month: string, { sum, late, unit }: Counted): FigureMonth {
  const { hits = 0, cases: counted = 0, minutes = 0 } = sum ?? {}
  const cases = counted + late
  const interval = unit === 'share' ? estimates.wilsonInterval(hits, cases) : undefined
  return {
    month,
    hits,
    cases,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    hours: unit === 'hours' && cases > 0 ? minutes / cases / 60 : null,
  }
}
