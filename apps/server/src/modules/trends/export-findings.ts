import { api, type HotSpotView, type TrendsView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, type StaffCaller } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { getTrends } from './present-trends.ts'
import type { Which } from './store.ts'

type Spot = HotSpotView & { readonly number: number }

/** What the last permutation can tell apart. */
const leastChance = 0.001

const spotColumns: readonly Column<Spot>[] = [
  { header: '序号', width: 8, cell: ({ number }) => String(number) },
  { header: '地点', width: 36, cell: ({ communities }) => communities.map(({ name }) => name).join('、') },
  { header: '方圆（米）', width: 12, cell: ({ radiusMetres }) => String(radiusMetres) },
  { header: '经度', width: 14, cell: ({ longitude }) => longitude.toFixed(6) },
  { header: '纬度', width: 14, cell: ({ latitude }) => latitude.toFixed(6) },
  { header: '类别', width: 16, cell: ({ category }) => (category === null ? '各类合计' : kindOf(category)) },
  { header: '最近几天', width: 10, cell: ({ days }) => String(days) },
  { header: '件数', width: 8, cell: ({ cases }) => String(cases) },
  { header: '平常约', width: 10, cell: ({ expected }) => expected.toFixed(1) },
  {
    header: '巧合的可能',
    width: 20,
    cell: ({ p }) => (p <= leastChance ? '约千分之一或更小' : `约 ${(p * 1000).toFixed(0)}‰`),
  },
]

const wordColumns: readonly Column<TrendsView['words'][number]>[] = [
  { header: '说法', width: 20, cell: ({ word }) => word },
  { header: '最近四周（件）', width: 16, cell: ({ now }) => String(now) },
  { header: '此前五个月（件）', width: 18, cell: ({ before }) => String(before) },
]

const returningColumns: readonly Column<TrendsView['returning'][number]>[] = [
  { header: '地点', width: 36, cell: ({ area }) => area.name },
  { header: '类别', width: 16, cell: ({ category }) => kindOf(category) },
  { header: '13 周里有几周', width: 16, cell: ({ weeks }) => String(weeks) },
  { header: '件数', width: 8, cell: ({ cases }) => String(cases) },
]

/** What was found in one area up to a day, as Excel; of places, kinds and words, never of people. */
export function exportFindingsRoutes(platform: Platform): Route[] {
  const find = async (actor: StaffCaller['actor'], which: Which) => {
    const found = await getTrends(platform, actor, which)
    const region = { header: '区域', width: 24, cell: () => found.area.name }
    return { found, region, about: { actor, facts: { filter: which } } }
  }
  return [
    route(api.exportHotSpots, async ({ input: { body }, caller: { actor }, reply }) => {
      const { found, region, about } = await find(actor, body)
      const rows = found.hotSpots.map((spot, at) => ({ ...spot, number: at + 1 }))
      const columns = [region, ...spotColumns]
      return handOutList(platform, reply, { ...about, subject: 'hot spots', name: '热点', columns, rows })
    }),
    route(api.exportTrendWords, async ({ input: { body }, caller: { actor }, reply }) => {
      const { found, region, about } = await find(actor, body)
      const columns = [region, ...wordColumns]
      const list = { subject: 'trend words', name: '新冒出来的说法', columns, rows: found.words }
      return handOutList(platform, reply, { ...about, ...list })
    }),
    route(api.exportReturning, async ({ input: { body }, caller: { actor }, reply }) => {
      const { found, region, about } = await find(actor, body)
      const columns = [region, ...returningColumns]
      const list = { subject: 'returning', name: '反复出现的问题', columns, rows: found.returning }
      return handOutList(platform, reply, { ...about, ...list })
    }),
  ]
}

function kindOf({ name }: { readonly name: string }): string {
  return name === '' ? '未分类' : name
}
