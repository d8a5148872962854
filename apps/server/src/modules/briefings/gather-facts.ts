import type { BriefingFacts, FigureView } from '@ejia/contract'
import type { Platform, StaffCaller } from '../../platform/index.ts'
import { getIndicators, indicatorNames } from '../indicators/index.ts'
import { getTrends } from '../trends/index.ts'

type Asked = { readonly areaCode: string; readonly on: string }

/** As the screens show them, for this person and area. */
export async function gatherFacts(
  platform: Platform,
  by: StaffCaller['actor'],
  { areaCode, on }: Asked,
): Promise<{ readonly areaName: string; readonly facts: BriefingFacts }> {
  const month = on.slice(0, 7)
  const [{ area, figures }, trends] = await Promise.all([
    getIndicators(platform, by, { areaCode, month }),
    getTrends(platform, by, { areaCode, on }),
  ])
  const { against, kinds, hotSpots, words, returning } = trends
  return {
    areaName: area.name,
    facts: {
      month,
      figures: figures.map(factOf),
      against,
      kinds,
      words,
      hotSpots: hotSpots.map(({ communities, category, radiusMetres, days, cases, expected }) => ({
        place: communities.map(({ name }) => name).join('、'),
        kind: category === null ? '各类事项合计' : kindName(category.name),
        radiusMetres,
        days,
        cases,
        expected,
      })),
      returning: returning.map(({ area: grid, category, weeks, cases }) => ({
        place: grid.name,
        kind: kindName(category.name),
        weeks,
        cases,
      })),
    },
  }
}

function kindName(name: string): string {
  return name === '' ? '未分类事项' : name
}

function factOf({ id, unit, wanted, standard, months }: FigureView): BriefingFacts['figures'][number] {
  const valueOf = ({ hits, cases, hours }: FigureView['months'][number]) =>
    cases === 0 ? null : unit === 'share' ? hits / cases : hours
  const last = months.at(-1)
  const past = months.slice(0, -1)
  const all = past.reduce((sum, { cases }) => sum + cases, 0)
  const sum = past.reduce((total, month) => total + (valueOf(month) ?? 0) * month.cases, 0)
  return {
    name: indicatorNames[id],
    unit,
    wanted,
    cases: last?.cases ?? 0,
    value: last ? valueOf(last) : null,
    low: last?.low ?? null,
    high: last?.high ?? null,
    past: all === 0 ? null : sum / all,
    standard: standard.value,
    months: months.map((month) => ({ month: month.month, value: valueOf(month), low: month.low, high: month.high })),
  }
}
