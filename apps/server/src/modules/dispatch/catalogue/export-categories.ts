import { api, type CategorySetting } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { sayWhose } from '../whose-words.ts'
import { listCategorySettings } from './view-catalogue.ts'

const columns: readonly Column<CategorySetting>[] = [
  { header: '类别', width: 14, cell: ({ content }) => content.name },
  { header: '举例', width: 40, cell: ({ content }) => content.hint },
  { header: '认得出的说法', width: 80, cell: ({ content }) => content.words.join('、') },
  { header: '默认由谁办', width: 16, cell: ({ content }) => sayWhose(content.nature ?? content.belongsTo) },
  { header: '办结照片', width: 10, cell: ({ content }) => (content.proofRequired ? '要' : '不要') },
  { header: '为什么要拍', width: 36, cell: ({ content }) => content.why },
  { header: '紧急', width: 6, cell: ({ content }) => (content.urgent ? '是' : '') },
  { header: '保密', width: 6, cell: ({ content }) => (content.confidential ? '是' : '') },
  { header: 'GB/T 31000', width: 12, cell: ({ content }) => content.gbt31000Code ?? '' },
  { header: 'GB/T 30428.2', width: 14, cell: ({ content }) => content.gbt30428Code ?? '' },
  { header: '算同一件事（米）', width: 16, cell: ({ content }) => String(content.nearMetres) },
  { header: '算同一件事（天）', width: 16, cell: ({ content }) => String(content.nearDays) },
  { header: '停用', width: 8, cell: ({ content }) => (content.retired ? '是' : '') },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => (changedAt === null ? '' : showInChina(changedAt)) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy?.name ?? '' },
]

/** Kinds of matters as Excel, in the order of the tiles, those retired last. */
export function exportCategoriesRoute(platform: Platform): Route {
  return route(api.exportCategories, async ({ input: { body: filter }, caller: { actor }, reply }) => {
    const all = (await listCategorySettings(platform.database)).map((one) => ({ ...one, retired: one.content.retired }))
    const inOrder = [...domain.listOffered(all), ...all.filter(({ retired }) => retired)]
    return handOutList(platform, reply, {
      actor,
      subject: 'categories',
      facts: { filter },
      name: '类别',
      columns,
      rows: inOrder.filter(({ content }) => domain.isFoundBy(content, filter.text ?? '')),
    })
  })
}
