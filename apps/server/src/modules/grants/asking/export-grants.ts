import { api, type Grant, type GrantRead } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listReads } from '../reading/list-reads.ts'
import { listSeenGrants } from './view-grants.ts'

const stateWords: Readonly<Record<Grant['state'], string>> = {
  requested: '等待审批',
  refused: '没有批准',
  valid: '有效',
  ended: '已到期',
  withdrawn: '已撤回',
}

const columns: readonly Column<Grant>[] = [
  { header: '申请单位', width: 24, cell: ({ asker }) => asker.name },
  { header: '向谁申请', width: 24, cell: ({ owner }) => owner?.name ?? '人房档案' },
  { header: '数据项', width: 40, cell: ({ items }) => items.map(({ name }) => name).join('、') },
  { header: '区域', width: 20, cell: ({ areaName }) => areaName },
  { header: '哪些人', width: 16, cell: ({ list }) => (list === null ? '区域内所有人' : `名单 ${list.named} 人`) },
  { header: '完整内容', width: 10, cell: ({ clear }) => (clear ? '可看' : '脱敏') },
  { header: '用途', width: 40, cell: ({ purpose }) => purpose },
  { header: '法律依据', width: 40, cell: ({ legalBasis }) => legalBasis },
  { header: '用到', width: 12, cell: ({ until }) => until },
  { header: '状态', width: 12, cell: ({ state }) => stateWords[state] },
  { header: '申请人', width: 12, cell: ({ requestedBy }) => requestedBy.name },
  { header: '申请时间', width: 18, cell: ({ requestedAt }) => showInChina(requestedAt) },
  { header: '审批人', width: 12, cell: ({ decidedBy }) => decidedBy?.name ?? '' },
  { header: '审批理由', width: 40, cell: ({ decidedReason }) => decidedReason ?? '' },
  { header: '撤回人', width: 12, cell: ({ withdrawnBy }) => withdrawnBy?.name ?? '' },
  { header: '撤回理由', width: 40, cell: ({ withdrawnReason }) => withdrawnReason ?? '' },
]

const kindWords: Readonly<Record<GrantRead['kind'], string>> = {
  read: '查看',
  unmasked: '查看完整信息',
  exported: '导出',
  refused: '授权失效，被拒',
}

const readColumns: readonly Column<GrantRead>[] = [
  { header: '时间', width: 20, cell: ({ at }) => showInChina(at) },
  { header: '谁', width: 24, cell: ({ by }) => by },
  { header: '做了什么', width: 20, cell: ({ kind }) => kindWords[kind] },
  { header: '多少人', width: 10, cell: ({ rows }) => (rows === null ? '' : String(rows)) },
  { header: '理由或用途', width: 60, cell: ({ reason }) => reason ?? '' },
]

/** Data requests of one side, and who read by one of them. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportGrants, async ({ input: { body: filter }, caller: { actor }, reply }) => {
      const seen = await listSeenGrants(platform, actor, wholeList)
      const rows = seen.filter(({ isOurs }) => isOurs === (filter.side === 'ours'))
      return handOutList(platform, reply, {
        actor,
        subject: 'grants',
        facts: { filter },
        name: '数据申请',
        columns,
        rows,
      })
    }),
    route(api.exportGrantReads, async ({ input: { params, body }, caller: { actor }, reply }) => {
      const rows = await listReads(platform, actor, { id: params.id, most: wholeList })
      const about = { actor, subject: 'grant reads', purpose: body.exportPurpose, facts: { grant: params.id } }
      return handOutList(platform, reply, { ...about, name: '查看记录', columns: readColumns, rows })
    }),
  ]
}
