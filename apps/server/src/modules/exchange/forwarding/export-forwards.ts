import { api, type ForwardView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listForwardViews } from './show-forwards.ts'

const stateWords: Readonly<Record<ForwardView['state'], string>> = {
  waiting: '正在转出',
  sent: '对方办理中',
  ended: '对方已办结',
  failed: '转办失败',
}

const columns: readonly Column<ForwardView>[] = [
  { header: '案码', width: 20, cell: ({ caseCode }) => caseCode },
  { header: '转给', width: 24, cell: ({ partnerName }) => partnerName },
  { header: '状态', width: 12, cell: ({ state }) => stateWords[state] },
  { header: '对方编号', width: 20, cell: ({ remoteId }) => remoteId ?? '' },
  { header: '对方怎么说', width: 60, cell: ({ remoteNotes }) => remoteNotes ?? '' },
  { header: '没成功的原因', width: 40, cell: ({ fault }) => fault ?? '' },
  { header: '转出时间', width: 18, cell: ({ createdAt }) => showInChina(createdAt) },
  { header: '最近变化', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
]

/** What was handed on to other systems, as Excel. */
export function exportForwardsRoute(platform: Platform): Route {
  return route(api.exportForwards, async ({ input: { body }, caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'forwards',
      purpose: body.exportPurpose,
      name: '转办情况',
      columns,
      rows: await listForwardViews(platform, actor, wholeList),
    }),
  )
}
