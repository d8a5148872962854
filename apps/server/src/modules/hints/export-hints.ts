import { api, type HintView } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { stageWords, textInSheet } from '../incidents/index.ts'
import { everyHint } from './review.ts'

type Row = { readonly hint: HintView; readonly matter: HintView['matters'][number] }

const kindWords: Readonly<Record<HintView['kind'], string>> = {
  samePhoto: '办结照片和别的事几乎一样',
  closedAtOnce: '接连几件，刚报上就办结',
  impossiblePlace: '办结照片不是在附近拍的',
  impossibleTime: '办结照片比上报还早',
  copiedText: '几件不同的事，文字一模一样',
}

const columns: readonly Column<Row>[] = [
  { header: '提示编号', width: 14, cell: ({ hint }) => hint.id.slice(-8) },
  { header: '哪里说不通', width: 30, cell: ({ hint }) => kindWords[hint.kind] },
  { header: '案码', width: 20, cell: ({ matter }) => matter.caseCode },
  { header: '环节', width: 10, cell: ({ matter }) => stageWords[matter.stage] },
  { header: '情况描述', width: 60, cell: ({ matter }) => textInSheet(matter) },
  { header: '地点', width: 36, cell: ({ matter }) => matter.place.address },
  { header: '所属网格', width: 20, cell: ({ matter }) => matter.place.areaName },
  { header: '上报时间', width: 18, cell: ({ matter }) => showInChina(matter.reportedAt) },
  { header: '发现时间', width: 18, cell: ({ hint }) => showInChina(hint.foundAt) },
  { header: '看法', width: 24, cell: ({ hint: { decision } }) => opinionOf(decision) },
  { header: '看到了什么', width: 40, cell: ({ hint: { decision } }) => decision?.reason ?? '' },
  { header: '看的人', width: 12, cell: ({ hint: { decision } }) => decision?.by.name ?? '' },
  { header: '看的时间', width: 18, cell: ({ hint: { decision } }) => (decision ? showInChina(decision.at) : '') },
]

/** Hints as Excel, a row for each matter; like the screen it says nothing of who reported or handled it. */
export function exportHintsRoute(platform: Platform): Route {
  return route(api.exportHints, ({ input: { body }, caller: { actor }, reply }) => {
    const { exportPurpose: purpose, decided } = body
    return handOutList(platform, reply, {
      actor,
      subject: 'hints',
      purpose,
      facts: { filter: { decided } },
      name: '核对提示',
      columns,
      rows: mattersOf(everyHint(platform, actor, decided)),
    })
  })
}

async function* mattersOf(hints: AsyncIterable<HintView>): AsyncGenerator<Row> {
  for await (const hint of hints) for (const matter of hint.matters) yield { hint, matter }
}

function opinionOf(decision: HintView['decision']): string {
  if (!decision) return ''
  return decision.explained ? '有正常原因，不用再管' : '说不清，到事里跟进'
}
