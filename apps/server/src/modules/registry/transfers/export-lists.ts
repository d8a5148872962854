import { api, type ExportView, type ImportView } from '@ejia/contract'
import { type Column, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { listExportViews } from './exports.ts'
import { listImportViews } from './view-import.ts'

const subjectWords = { people: '人员', organisations: '单位' } as const
const importWords: Readonly<Record<ImportView['status'], string>> = {
  uploaded: '等待对应各列',
  checking: '正在检查',
  checked: '已检查，等待导入',
  applying: '正在导入',
  done: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '出错了',
}
const exportWords: Readonly<Record<ExportView['status'], string>> = {
  requested: '待批准',
  approved: '已批准',
  refused: '未批准',
}
const tableWords: Readonly<Record<ExportView['table'], string>> = {
  8: '表 8 网格',
  9: '表 9 楼栋',
  12: '表 12 户籍人口',
  13: '表 13 流动人口',
  14: '表 14 留守人员',
  15: '表 15 境外人员',
  16: '表 16 出租房',
  23: '表 23 非公有制经济组织',
  24: '表 24 社会组织',
}

const importColumns: readonly Column<ImportView>[] = [
  { header: '文件', width: 36, cell: ({ fileName }) => fileName },
  { header: '表里是什么', width: 12, cell: ({ subject }) => subjectWords[subject] },
  { header: '状态', width: 18, cell: ({ status }) => importWords[status] },
  { header: '出错的原因', width: 40, cell: ({ failure }) => failure ?? '' },
  { header: '行数', width: 10, cell: ({ rows }) => String(rows) },
  { header: '合格', width: 10, cell: ({ counts }) => String(counts.good) },
  { header: '不合格', width: 10, cell: ({ counts }) => String(counts.rejected) },
  { header: '新登记', width: 10, cell: ({ counts }) => String(counts.added) },
  { header: '有变化', width: 10, cell: ({ counts }) => String(counts.changed) },
  { header: '没有变化', width: 10, cell: ({ counts }) => String(counts.unchanged) },
  { header: '撤销时保留', width: 12, cell: ({ counts }) => String(counts.kept) },
  { header: '上传人', width: 12, cell: ({ uploadedBy }) => uploadedBy.name },
  { header: '上传时间', width: 18, cell: ({ uploadedAt }) => showInChina(uploadedAt) },
]

const exportColumns: readonly Column<ExportView>[] = [
  { header: '哪张表', width: 26, cell: ({ table }) => tableWords[table] },
  { header: '区域', width: 20, cell: ({ areaName }) => areaName },
  { header: '格式', width: 8, cell: ({ format }) => format },
  { header: '用途', width: 40, cell: ({ purpose }) => purpose },
  { header: '依据', width: 40, cell: ({ legalBasis }) => legalBasis },
  { header: '申请人', width: 12, cell: ({ requestedBy }) => requestedBy.name },
  { header: '申请时间', width: 18, cell: ({ requestedAt }) => showInChina(requestedAt) },
  { header: '状态', width: 10, cell: ({ status }) => exportWords[status] },
  { header: '审批人', width: 12, cell: ({ decidedBy }) => decidedBy?.name ?? '' },
  { header: '审批时间', width: 18, cell: ({ decidedAt }) => (decidedAt === null ? '' : showInChina(decidedAt)) },
  { header: '有效到', width: 18, cell: ({ expiresAt }) => (expiresAt === null ? '' : showInChina(expiresAt)) },
  { header: '下载次数', width: 10, cell: ({ downloads }) => String(downloads) },
]

/** How data went in and out of the registry, as Excel; of people there is nothing in it. */
export function exportRoutes(desk: Desk): Route[] {
  return [
    route(api.exportRegistryImports, async ({ caller: { actor }, reply }) => {
      const rows = await listImportViews(desk, actor, wholeList)
      const list = { subject: 'registry imports', name: '导入过的文件', columns: importColumns, rows }
      return handOutList(desk, reply, { actor, ...list })
    }),
    route(api.exportRegistryExports, async ({ caller: { actor }, reply }) => {
      const rows = await listExportViews(desk, actor, wholeList)
      const list = { subject: 'registry exports', name: '导出申请', columns: exportColumns, rows }
      return handOutList(desk, reply, { actor, ...list })
    }),
  ]
}
