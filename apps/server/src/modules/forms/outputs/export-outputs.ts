import { api, type FormOutput, type FormOutputRun, type Schedule } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listOutputViews, listRunViews } from './view-outputs.ts'

const formatWords = { own: '部门原表', pdf: 'PDF' } as const
const statusWords = { requested: '等待审批', approved: '已同意', refused: '未同意' } as const
const endedWords: Readonly<Record<NonNullable<FormOutput['ended']>['because'], string>> = {
  withdrawn: '已撤回',
  until: '已到期结束',
  formOver: '表单已收回或过期，自动结束',
  askerGone: '申请人不再是本部门经办人，自动结束',
}
const runWords: Readonly<Record<FormOutputRun['status'], string>> = {
  making: '正在生成',
  ready: '可下载',
  sending: '正在推送',
  delivered: '已送达',
  failed: '没有成功',
  expired: '已到期删除',
  withdrawn: '已撤回',
}
const weekdays = '一二三四五六日'

const outputColumns: readonly Column<FormOutput>[] = [
  { header: '表名', width: 30, cell: ({ title }) => title },
  { header: '哪里', width: 20, cell: ({ areaName }) => areaName },
  { header: '用途', width: 40, cell: ({ purpose }) => purpose },
  { header: '文件', width: 10, cell: ({ format }) => formatWords[format] },
  { header: '什么时候要', width: 18, cell: ({ schedule }) => (schedule === null ? '只这一次' : sayTime(schedule)) },
  { header: '到哪一天为止', width: 14, cell: ({ until }) => until ?? '' },
  { header: '送到哪里', width: 24, cell: ({ connection }) => connection ?? '在这里下载' },
  { header: '申请人', width: 12, cell: ({ requestedBy }) => requestedBy.name },
  { header: '申请时间', width: 18, cell: ({ requestedAt }) => showInChina(requestedAt) },
  { header: '状态', width: 12, cell: ({ status }) => statusWords[status] },
  { header: '审批人', width: 12, cell: ({ decidedBy }) => decidedBy?.name ?? '' },
  { header: '审批时间', width: 18, cell: ({ decidedAt }) => sayAt(decidedAt) },
  { header: '下次', width: 18, cell: ({ nextRunAt }) => sayAt(nextRunAt) },
  { header: '结束', width: 30, cell: ({ ended }) => (ended === null ? '' : endedWords[ended.because]) },
  { header: '结束时间', width: 18, cell: ({ ended }) => sayAt(ended?.at ?? null) },
  { header: '最近一次', width: 12, cell: ({ lastRun }) => (lastRun === null ? '' : runWords[lastRun.status]) },
]

const runColumns: readonly Column<FormOutputRun>[] = [
  { header: '该做的时间', width: 18, cell: ({ dueAt }) => showInChina(dueAt) },
  { header: '怎么样了', width: 14, cell: ({ status }) => runWords[status] },
  { header: '份数', width: 10, cell: ({ total }) => String(total) },
  { header: '文件名', width: 36, cell: ({ fileName }) => fileName ?? '' },
  { header: '大小（KB）', width: 12, cell: ({ bytes }) => (bytes === null ? '' : String(Math.ceil(bytes / 1024))) },
  { header: '做好的时间', width: 18, cell: ({ madeAt }) => sayAt(madeAt) },
  { header: '送达时间', width: 18, cell: ({ deliveredAt }) => sayAt(deliveredAt) },
  { header: '推过几次', width: 10, cell: ({ attempts }) => String(attempts) },
  { header: '下次再推', width: 18, cell: ({ nextTryAt }) => sayAt(nextTryAt) },
  { header: '保留到', width: 18, cell: ({ expiresAt }) => sayAt(expiresAt) },
  { header: '没成功的原因', width: 40, cell: ({ failure }) => (failure === null ? '' : sayFailure(failure)) },
]

/** What was asked for and what was made of it, as Excel; of the records themselves there is nothing in it. */
export function exportOutputRoutes(platform: Platform): Route[] {
  return [
    route(api.exportFormOutputs, async ({ caller: { actor }, reply }) => {
      const rows = await listOutputViews(platform, actor, wholeList)
      const list = { subject: 'form outputs', name: '整片导出申请', columns: outputColumns, rows }
      return handOutList(platform, reply, { actor, ...list })
    }),
    route(api.exportFormOutputRuns, async ({ input: { params }, caller: { actor }, reply }) => {
      const rows = await listRunViews(platform, actor, { ...params, most: wholeList })
      const about = { actor, subject: 'form output runs', facts: { output: params.id } }
      return handOutList(platform, reply, { ...about, name: '整片导出历次记录', columns: runColumns, rows })
    }),
  ]
}

function sayAt(at: string | null): string {
  return at === null ? '' : showInChina(at)
}

function sayTime(schedule: Schedule): string {
  switch (schedule.every) {
    case 'day':
      return `每天 ${schedule.hour} 点`
    case 'week':
      return `每周${weekdays[schedule.weekday - 1] ?? ''} ${schedule.hour} 点`
    case 'month':
      return `每月 ${schedule.day} 号 ${schedule.hour} 点`
  }
}

const failureWords: Readonly<Record<string, string>> = {
  internal: '系统出错，已经记录',
  'form.output-too-large': '这个范围的文件太大',
  'form.output-connection': '服务器设置里没有这个连接了',
  'form.template-changed': '部门原表里找不到对应的工作表',
  'form.template-unreadable': '部门原表读不了',
  'form.not-in-force': '这张表已收回或过期',
}

/** What another system answered stays as it was. */
function sayFailure(failure: string): string {
  return failureWords[failure] ?? `对方没有收下（${failure}）`
}
