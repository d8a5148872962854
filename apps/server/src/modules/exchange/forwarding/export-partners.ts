import { api, type PartnerView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listPartnerViews } from './manage-partners.ts'

const columns: readonly Column<PartnerView>[] = [
  { header: '系统', width: 24, cell: ({ name }) => name },
  { header: '转哪一类', width: 16, cell: ({ categoryName }) => categoryName },
  { header: '从哪里', width: 20, cell: ({ areaName }) => areaName ?? '全市' },
  { header: '对方的类别编号', width: 20, cell: ({ serviceCode }) => serviceCode },
  { header: '接收进展', width: 10, cell: ({ takesUpdates }) => (takesUpdates ? '是' : '否') },
  { header: '在用', width: 8, cell: ({ isOn }) => (isOn ? '是' : '停用') },
  { header: '新增时间', width: 18, cell: ({ createdAt }) => showInChina(createdAt) },
  { header: '新增人', width: 12, cell: ({ createdBy }) => createdBy.name },
]

/** The systems to which matters are handed on, as Excel, without keys. */
export function exportPartnersRoute(platform: Platform): Route {
  return route(api.exportPartners, async ({ caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'partners',
      name: '转办系统',
      columns,
      rows: await listPartnerViews(platform),
    }),
  )
}
