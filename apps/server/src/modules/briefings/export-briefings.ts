import { api, type BriefingSummary } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { listBriefings } from './keep-briefings.ts'

const kindWords = { week: '周报', month: '月报' } as const
const stateWords = { draft: '草稿', issued: '已印发' } as const

const columns: readonly Column<BriefingSummary>[] = [
  { header: '从', width: 12, cell: ({ from }) => from },
  { header: '到', width: 12, cell: ({ to }) => to },
  { header: '周报还是月报', width: 14, cell: ({ kind }) => kindWords[kind] },
  { header: '区域', width: 24, cell: ({ area }) => area.name },
  { header: '状态', width: 10, cell: ({ state }) => stateWords[state] },
  { header: '修改时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
  { header: '修改人', width: 12, cell: ({ changedBy }) => changedBy.name },
]

/** Which briefings there are, as Excel; each is fetched by itself. */
export function exportBriefingsRoute(platform: Platform): Route {
  return route(api.exportBriefings, async ({ caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'briefings',
      name: '简报',
      columns,
      rows: await listBriefings(platform, actor, wholeList),
    }),
  )
}
