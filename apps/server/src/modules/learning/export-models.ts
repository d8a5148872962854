import { api, type CategoryModel } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { listModels } from './list-models.ts'

const columns: readonly Column<CategoryModel>[] = [
  { header: '版本', width: 8, cell: ({ version }) => String(version) },
  { header: '时间', width: 18, cell: ({ madeAt }) => showInChina(madeAt) },
  { header: '谁让学的', width: 12, cell: ({ by }) => by?.name ?? '' },
  { header: '学了多少件', width: 12, cell: ({ examples }) => String(examples) },
  { header: '首选对', width: 10, cell: ({ category }) => percent(category.top1) },
  { header: '原来首选对', width: 12, cell: ({ before }) => percent(before.top1) },
  { header: '前三里有', width: 10, cell: ({ category }) => percent(category.top3) },
  { header: '有把握的占', width: 12, cell: ({ category }) => percent(category.sure) },
  { header: '有把握时对', width: 12, cell: ({ category }) => percent(category.sureRight) },
  { header: '把握偏差', width: 10, cell: ({ category }) => percent(category.calibrationError) },
  { header: '责任单位首选对', width: 16, cell: ({ unitType }) => percent(unitType.top1) },
  { header: '大小', width: 10, cell: ({ bytes }) => `${Math.ceil(bytes / 1024)} kB` },
  { header: '比原来', width: 12, cell: ({ better }) => (better ? '更准' : '没有更准') },
  { header: '使用中', width: 8, cell: ({ on }) => (on ? '是' : '') },
]

/** What was learned, with how good it is, as Excel. */
export function exportModelsRoute({ database }: Pick<Platform, 'database'>): Route {
  return route(api.exportCategoryModels, async ({ caller: { actor }, reply }) => {
    const { models: rows } = await listModels(database)
    return handOutList({ database }, reply, { actor, subject: 'category models', name: '学习版本', columns, rows })
  })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
