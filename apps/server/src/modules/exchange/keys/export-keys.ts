import { type ApiKeyView, api, type KeyScope } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listApiKeys } from './manage-keys.ts'

const scopeWords: Readonly<Record<KeyScope, string>> = {
  'requests.report': '转来事项',
  'requests.update': '补充自己转来的事项',
  'changes.read': '读取事项变化',
  'records.read': '按部门的数据授权读取',
  'orders.send': '转来热线工单',
}
const stateWords: Readonly<Record<ApiKeyView['state'], string>> = {
  valid: '有效',
  expired: '已到期',
  revoked: '已停用',
}

const columns: readonly Column<ApiKeyView>[] = [
  { header: '用在哪个系统', width: 24, cell: ({ name }) => name },
  { header: '出问题找谁', width: 24, cell: ({ contact }) => contact },
  { header: '尾号', width: 8, cell: ({ ending }) => ending },
  { header: '可以做什么', width: 40, cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope]).join('、') },
  { header: '部门', width: 24, cell: ({ unitName }) => unitName ?? '' },
  { header: '管到哪里', width: 20, cell: ({ areaName }) => areaName ?? '全市' },
  { header: '每分钟最多', width: 12, cell: ({ perMinute }) => String(perMinute) },
  { header: '用到', width: 12, cell: ({ validUntil }) => validUntil ?? '' },
  { header: '状态', width: 10, cell: ({ state }) => stateWords[state] },
  { header: '新增时间', width: 18, cell: ({ createdAt }) => showInChina(createdAt) },
  { header: '新增人', width: 12, cell: ({ createdBy }) => createdBy?.name ?? '' },
  { header: '停用时间', width: 18, cell: ({ revokedAt }) => (revokedAt === null ? '' : showInChina(revokedAt)) },
  { header: '停用原因', width: 40, cell: ({ revokedReason }) => revokedReason ?? '' },
]

/** The keys as Excel; of a secret there is nothing but its ending to tell. */
export function exportKeysRoute(platform: Platform): Route {
  return route(api.exportApiKeys, async ({ caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'keys',
      name: '接口密钥',
      columns,
      rows: await listApiKeys(platform),
    }),
  )
}
