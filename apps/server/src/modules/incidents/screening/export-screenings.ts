import { api, type Screening } from '@ejia/contract'
import { type Column, everyPage, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { stageWords, textInSheet } from '../words.ts'
import { readScreenings } from './read-screenings.ts'

const reasonWords: Readonly<Record<Screening['reasons'][number], string>> = {
  abuse: '有骂人的话',
  advert: '像广告',
  gibberish: '看不出说什么',
  sensitive: '内容敏感',
  checked: '微信内容检查提示有问题',
  device: '同一部手机一小时内报了很多',
  phone: '同一个号码一小时内报了很多',
  network: '同一个网络一小时内报了很多',
}

const columns: readonly Column<Screening>[] = [
  { header: '案码', width: 20, cell: ({ incident }) => incident.caseCode },
  { header: '环节', width: 10, cell: ({ incident }) => stageWords[incident.stage] },
  { header: '情况描述', width: 60, cell: ({ incident }) => textInSheet(incident) },
  { header: '为什么要看', width: 36, cell: ({ reasons }) => reasons.map((one) => reasonWords[one]).join('、') },
  { header: '提出时间', width: 18, cell: ({ raisedAt }) => showInChina(raisedAt) },
  { header: '决定', width: 16, cell: ({ decision }) => decisionOf(decision) },
  { header: '理由', width: 40, cell: ({ decision }) => decision?.reason ?? '' },
  { header: '核对人', width: 12, cell: ({ decision }) => decision?.byName ?? '' },
  { header: '核对时间', width: 18, cell: ({ decision }) => (decision ? showInChina(decision.at) : '') },
]

/** What a person looks at before strangers see it, as Excel. */
export function exportScreeningsRoute(desk: Desk): Route {
  return route(api.exportScreenings, ({ input: { body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, state } = body
    return handOutList(desk, reply, {
      actor,
      subject: 'screenings',
      purpose,
      facts: { filter: { state } },
      name: '公开前核对',
      columns,
      rows: everyPage((after) => readScreenings(desk, actor, { state, after })),
    })
  })
}

function decisionOf(decision: Screening['decision']): string {
  if (!decision) return ''
  return decision.shown ? '可以给别人看' : '不给别人看'
}
