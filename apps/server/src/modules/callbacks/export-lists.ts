import { api, type CallView, type DrawView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { aspectWords, outcomeWords, stageWords, textInSheet } from '../incidents/index.ts'
import { viewDraw } from './calls.ts'
import { listOwnDraws } from './draw.ts'

const stateWords: Readonly<Record<CallView['state'], string>> = {
  open: '待回访',
  answered: '已回答',
  unreached: '联系不上',
  again: '已重办',
}

const drawColumns: readonly Column<DrawView>[] = [
  { header: '抽取时间', width: 18, cell: ({ drawnAt }) => showInChina(drawnAt) },
  { header: '区域', width: 24, cell: ({ area }) => area.name },
  { header: '结案时间从', width: 18, cell: ({ from }) => showInChina(from) },
  { header: '结案时间到（不含）', width: 20, cell: ({ before }) => showInChina(before) },
  { header: '可回访的件数', width: 14, cell: ({ population }) => String(population) },
  { header: '抽取的件数', width: 12, cell: ({ size }) => String(size) },
  { header: '误差', width: 10, cell: ({ margin }) => `${Math.round(margin * 100)} 个百分点` },
  { header: '随机种子', width: 30, cell: ({ seed }) => seed },
  { header: '抽取人', width: 12, cell: ({ drawnBy }) => drawnBy.name },
]

const callColumns: readonly Column<CallView>[] = [
  { header: '案码', width: 20, cell: ({ incident }) => incident.caseCode },
  { header: '环节', width: 10, cell: ({ incident }) => stageWords[incident.stage] },
  { header: '情况描述', width: 60, cell: ({ incident }) => textInSheet(incident) },
  { header: '地点', width: 36, cell: ({ incident }) => incident.place.address },
  { header: '所属网格', width: 20, cell: ({ incident }) => incident.place.areaName },
  { header: '办理结果', width: 16, cell: ({ outcome }) => outcomeWords[outcome] },
  { header: '诉求人', width: 14, cell: ({ reporter }) => reporter.name ?? '没留姓名' },
  { header: '电话', width: 16, cell: ({ reporter }) => reporter.phone ?? '没留电话' },
  { header: '回访', width: 12, cell: ({ state }) => stateWords[state] },
  { header: '没打通几次', width: 12, cell: ({ state, attempts }) => (state === 'answered' ? '' : String(attempts)) },
  { header: '满意', width: 10, cell: ({ satisfied }) => saidOf(satisfied) },
  { header: '哪里不满意', width: 30, cell: ({ aspects }) => aspects.map((one) => aspectWords[one]).join('、') },
  { header: '对方的原话', width: 40, cell: ({ text }) => text ?? '' },
  { header: '回访时间', width: 18, cell: ({ at }) => (at === null ? '' : showInChina(at)) },
]

/** Drawings, and the calls of one in the order of calling; numbers stay masked. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportDraws, async ({ caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'draws',
        name: '回访抽查',
        columns: drawColumns,
        rows: await listOwnDraws(platform, actor),
      }),
    ),
    route(api.exportCalls, async ({ input: { params, body }, caller: { actor }, reply }) => {
      const { calls } = await viewDraw(platform, actor, params.id)
      return handOutList(platform, reply, {
        actor,
        subject: 'calls',
        purpose: body.exportPurpose,
        facts: { draw: params.id },
        name: '回访名单',
        columns: callColumns,
        rows: calls,
      })
    }),
  ]
}

function saidOf(satisfied: boolean | null): string {
  if (satisfied === null) return ''
  return satisfied ? '满意' : '不满意'
}
