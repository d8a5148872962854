import { type Column, showInChina } from '../../platform/index.ts'
import type { ListRow } from './read/read-rows.ts'
import { stageWords, textInSheet } from './words.ts'

/** Of matters that something is made of; nothing of who reported or handles them. */
export const matterColumns: readonly Column<ListRow>[] = [
  { header: '案码', width: 20, cell: ({ summary }) => summary.caseCode },
  { header: '环节', width: 10, cell: ({ summary }) => stageWords[summary.stage] },
  { header: '情况描述', width: 60, cell: ({ summary }) => textInSheet(summary) },
  { header: '类别', width: 16, cell: ({ summary }) => summary.category?.name ?? '说不清' },
  { header: '所属网格', width: 20, cell: ({ summary }) => summary.place.areaName },
  { header: '地点', width: 36, cell: ({ summary }) => summary.place.address },
  { header: '上报时间', width: 18, cell: ({ summary }) => showInChina(summary.reportedAt) },
]
