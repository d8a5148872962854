import { api, type HandOverView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { listHandOvers } from './views.ts'

const columns: readonly Column<HandOverView>[] = [
  { header: '谁离岗', width: 14, cell: ({ person }) => person.name },
  { header: '离岗原因', width: 24, cell: ({ reason }) => reason },
  { header: '谁来接手', width: 50, cell: ({ units }) => units.map(sayUnit).join('；') },
  { header: '已移交（件）', width: 12, cell: ({ matters }) => String(matters.moved + matters.returned) },
  { header: '没有移交（件）', width: 14, cell: ({ matters }) => String(matters.kept) },
  { header: '正在移交（件）', width: 14, cell: ({ matters }) => String(matters.waiting) },
  { header: '撤销时退回（件）', width: 16, cell: ({ matters }) => String(matters.returned) },
  { header: '账号已停用', width: 12, cell: ({ closesAccount, undone }) => (closesAccount && !undone ? '是' : '') },
  { header: '办理人', width: 12, cell: ({ by }) => by.name },
  { header: '办理时间', width: 18, cell: ({ at }) => showInChina(at) },
  { header: '撤销时间', width: 18, cell: ({ undone }) => (undone ? showInChina(undone.at) : '') },
  { header: '撤销人', width: 12, cell: ({ undone }) => undone?.by.name ?? '' },
  { header: '为什么撤销', width: 30, cell: ({ undone }) => undone?.reason ?? '' },
]

/** Who left and who took over, as Excel. */
export function exportHandOversRoute(platform: Platform): Route {
  return route(api.exportHandOvers, async ({ input: { body }, caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'hand-overs',
      purpose: body.exportPurpose,
      name: '交接记录',
      columns,
      rows: await listHandOvers(platform.database, actor, wholeList),
    }),
  )
}

function sayUnit({ unit, successor }: HandOverView['units'][number]): string {
  return `${unit.name} → ${successor?.name ?? '本单位同事'}`
}
