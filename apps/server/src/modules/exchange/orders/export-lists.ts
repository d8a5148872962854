import { api, type OrderFault, type OrderView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { stageWords } from '../../incidents/index.ts'
import { everyOrder, listOrderFaultViews } from './show-orders.ts'

const tellingWords: Readonly<Record<OrderView['telling'], string>> = {
  well: '进展已告诉对方',
  failing: '对方收不到进展',
  paused: '暂停告诉对方',
  none: '对方没有设接收地址',
}

const kindWords: Readonly<Record<string, string>> = {
  order: '工单',
  supplement: '补充',
  urge: '催办',
  withdraw: '撤单',
  satisfied: '回访满意',
  dissatisfied: '回访不满意',
}

const orderColumns: readonly Column<OrderView>[] = [
  { header: '来自', width: 20, cell: ({ systemName }) => systemName },
  { header: '工单编号', width: 24, cell: ({ orderNo }) => orderNo },
  { header: '案码', width: 20, cell: ({ caseCode }) => caseCode },
  { header: '环节', width: 10, cell: ({ stage }) => stageWords[stage] },
  { header: '进展', width: 24, cell: ({ telling }) => tellingWords[telling] },
  { header: '收到时间', width: 18, cell: ({ receivedAt }) => showInChina(receivedAt) },
]

const faultColumns: readonly Column<OrderFault>[] = [
  { header: '来自', width: 20, cell: ({ systemName }) => systemName },
  { header: '工单编号', width: 24, cell: ({ orderNo }) => orderNo ?? '' },
  { header: '发来的是', width: 14, cell: ({ kind }) => kindWords[kind ?? ''] ?? '' },
  { header: '文件', width: 30, cell: ({ fileName }) => fileName ?? '' },
  { header: '状态', width: 12, cell: ({ state }) => (state === 'waiting' ? '稍后再试' : '已退回') },
  { header: '原因', width: 60, cell: ({ fault }) => fault },
  { header: '时间', width: 18, cell: ({ at }) => showInChina(at) },
]

/** Work orders of hotlines as Excel, and what was not taken. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportOrders, ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'orders',
        purpose: body.exportPurpose,
        name: '热线工单',
        columns: orderColumns,
        rows: everyOrder(platform, actor),
      }),
    ),
    route(api.exportOrderFaults, async ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'order faults',
        purpose: body.exportPurpose,
        name: '没能收下的工单',
        columns: faultColumns,
        rows: await listOrderFaultViews(platform, actor, wholeList),
      }),
    ),
  ]
}
