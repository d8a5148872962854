import { api, type CommunityPolicyView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listPolicies } from './view-policies.ts'

const photoWords: Readonly<Record<CommunityPolicyView['policy']['quickPhotos'], string>> = {
  asCategory: '按类别的规定',
  optional: '可拍可不拍',
  none: '不用拍，也不再提示',
}

const columns: readonly Column<CommunityPolicyView>[] = [
  { header: '社区', width: 20, cell: ({ area }) => area.name },
  { header: '代码', width: 16, cell: ({ area }) => area.code },
  { header: '当场解决的小事', width: 16, cell: ({ policy }) => (policy.quickRecord ? '要记' : '不用记') },
  { header: '当场办结的照片', width: 20, cell: ({ policy }) => photoWords[policy.quickPhotos] },
  { header: '拍照时提醒', width: 30, cell: ({ policy }) => policy.photoAdvice },
  { header: '不用记的小事', width: 60, cell: ({ policy }) => policy.notRecorded.join('；') },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => (changedAt === null ? '' : showInChina(changedAt)) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy?.name ?? '' },
]

/** What communities agreed about small matters, as Excel. */
export function exportPoliciesRoute(platform: Platform): Route {
  return route(api.exportCommunityPolicies, async ({ caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'community policies',
      name: '社区约定',
      columns,
      rows: await listPolicies(platform.database, actor),
    }),
  )
}
