import { api, type KindTrend } from '@ejia/contract'
import { deadlines } from '@ejia/domain'
import { type Column, type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { getTrends } from './present-trends.ts'

const verdictWords = { more: '多于平常', fewer: '少于平常', asUsual: '和平常差不多' } as const

/** Matters of each kind in one area as Excel, in the order of the catalogue’s ids; for planning work. */
export function exportTrendsRoute(platform: Platform): Route {
  return route(api.exportTrends, async ({ input: { body: filter }, caller: { actor }, reply }) => {
    const { area, on, kinds } = await getTrends(platform, actor, filter)
    return handOutList(platform, reply, {
      actor,
      subject: 'trends',
      facts: { filter },
      name: '各类近况',
      columns: [{ header: '区域', width: 24, cell: () => area.name }, ...comparing, ...weeksUntil(on, kinds)],
      rows: kinds,
    })
  })
}

const comparing: readonly Column<KindTrend>[] = [
  { header: '类别', width: 16, cell: ({ category }) => (category.name === '' ? '未分类' : category.name) },
  { header: '最近四周', width: 10, cell: ({ compared }) => (compared ? String(compared.now) : '') },
  { header: '同期平常', width: 10, cell: ({ compared }) => compared?.usual.toFixed(1) ?? '' },
  { header: '倍数', width: 8, cell: ({ compared }) => compared?.ratio.toFixed(1) ?? '' },
  { header: '倍数下限（95% 把握）', width: 20, cell: ({ compared }) => compared?.low.toFixed(1) ?? '' },
  { header: '倍数上限（95% 把握）', width: 20, cell: ({ compared }) => compared?.high.toFixed(1) ?? '' },
  { header: '看下来', width: 14, cell: ({ compared }) => (compared ? verdictWords[compared.verdict] : '') },
]

/** One column for each week, headed by its first day. */
function weeksUntil(on: string, [first]: readonly KindTrend[]): Column<KindTrend>[] {
  const weeks = first?.weeks.length ?? 0
  return Array.from({ length: weeks }, (_, at) => ({
    header: `${deadlines.dateOfDay(deadlines.dayOfDate(on) + 1 - 7 * (weeks - at))} 起一周`,
    width: 18,
    cell: (kind: KindTrend) => String(kind.weeks[at] ?? 0),
  }))
}
