import { api, type FormDispute } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listDisputes } from './disputes.ts'

const registry = '人房档案'

const columns: readonly Column<FormDispute>[] = [
  { header: '数据项', width: 20, cell: ({ itemName }) => itemName },
  { header: '谁的', width: 16, cell: ({ label }) => label },
  { header: '住处', width: 30, cell: ({ place }) => place },
  { header: '现在的', width: 24, cell: ({ held }) => held.shown },
  { header: '是谁说的', width: 24, cell: ({ held }) => held.source?.name ?? registry },
  { header: '另一个说法', width: 24, cell: ({ claimed }) => claimed.shown },
  { header: '另一方', width: 24, cell: ({ claimed }) => claimed.source?.name ?? registry },
  { header: '什么时候', width: 18, cell: ({ claimed }) => (claimed.at === null ? '' : showInChina(claimed.at)) },
  { header: '怎么定的', width: 16, cell: ({ settled }) => (settled === null ? '等待核定' : choiceOf(settled)) },
  { header: '谁定的', width: 12, cell: ({ settled }) => settled?.by.name ?? '' },
  { header: '理由', width: 40, cell: ({ settled }) => settled?.reason ?? '' },
]

/** What sources disagree on, as Excel, masked as on the screen. */
export function exportDisputesRoute(platform: Platform): Route {
  return route(api.exportFormDisputes, async ({ input: { body }, caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'form disputes',
      purpose: body.exportPurpose,
      name: '核定',
      columns,
      rows: await listDisputes(platform, actor),
    }),
  )
}

function choiceOf({ choice }: NonNullable<FormDispute['settled']>): string {
  return choice === 'held' ? '保留现在的' : '改成另一个说法'
}
