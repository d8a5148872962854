import { type Column, showInChina } from '../../platform/index.ts'
import { type ListRow, sourceWords, stageWords, textInSheet } from '../incidents/index.ts'

/** The columns of an exported list. Nothing here counts or compares people or places. */
export const columns: readonly Column<ListRow>[] = [
  { header: '案码', width: 20, cell: ({ summary }) => summary.caseCode },
  { header: '环节', width: 10, cell: ({ summary }) => stageWords[summary.stage] },
  { header: '紧急', width: 6, cell: ({ summary }) => (summary.urgent ? '是' : '') },
  { header: '情况描述', width: 60, cell: ({ summary }) => textInSheet(summary) },
  { header: '类别', width: 16, cell: ({ summary }) => summary.category?.name ?? '说不清' },
  { header: '地点', width: 36, cell: ({ summary }) => summary.place.address },
  { header: '所属网格', width: 20, cell: ({ summary }) => summary.place.areaName },
  { header: '区划代码', width: 18, cell: ({ summary }) => summary.place.areaCode },
  { header: '来源', width: 10, cell: ({ source }) => sourceWords[source] },
  { header: '诉求人', width: 14, cell: ({ reporters }) => listed(reporters.map(({ name }) => name)) },
  { header: '电话', width: 16, cell: ({ reporters }) => listed(reporters.map(({ phone }) => phone)) },
  { header: '主办单位', width: 24, cell: ({ summary }) => summary.lead.name },
  { header: '承办人', width: 12, cell: ({ summary }) => summary.handler?.name ?? '' },
  { header: '上报时间', width: 18, cell: ({ summary }) => showInChina(summary.reportedAt) },
  { header: '当前期限', width: 18, cell: ({ summary }) => (summary.dueAt === null ? '' : showInChina(summary.dueAt)) },
  { header: '最近办理', width: 18, cell: ({ summary }) => showInChina(summary.lastActedAt) },
]

function listed(values: readonly (string | null)[]): string {
  return values.filter((value) => value !== null).join('、')
}
