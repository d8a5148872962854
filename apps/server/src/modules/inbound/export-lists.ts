import { api, type InboundQuestion, type InboundRun, type InboundSource } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { everyQuestion } from './questions/view-questions.ts'
import { listRunViews, listSourceViews } from './sources/view-sources.ts'

type Parts = InboundQuestion['row']
type Row = Pick<InboundQuestion, 'id' | 'sourceName' | 'unit' | 'arrivedAt'> & {
  readonly who: string
  readonly shown: Parts
}

const statusWords: Readonly<Record<InboundRun['status'], string>> = {
  fetching: '正在取数据',
  taking: '正在对人、写入',
  done: '已完成',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有成功',
}

const becauseWords: Readonly<Record<InboundRun['because'], string>> = {
  schedule: '按时自动',
  hand: '手动',
  file: '上传文件',
}

const questionColumns: readonly Column<Row>[] = [
  { header: '编号', width: 12, cell: ({ id }) => id.slice(-8) },
  { header: '来源', width: 24, cell: ({ sourceName }) => sourceName },
  { header: '单位', width: 24, cell: ({ unit }) => unit.name },
  { header: '送到时间', width: 18, cell: ({ arrivedAt }) => showInChina(arrivedAt) },
  { header: '是谁', width: 16, cell: ({ who }) => who },
  { header: '姓名', width: 12, cell: ({ shown }) => shown.name ?? '' },
  { header: '身份证号', width: 22, cell: ({ shown }) => shown.idCard ?? '' },
  { header: '电话', width: 16, cell: ({ shown }) => shown.phone ?? '' },
  { header: '出生', width: 10, cell: ({ shown }) => shown.birthOn ?? '' },
  { header: '住址', width: 40, cell: ({ shown }) => shown.address ?? '' },
]

const countColumns = (
  [
    ['rows', '行数'],
    ['unchanged', '与上次一样'],
    ['matched', '对上的人'],
    ['registered', '新登记'],
    ['asked', '等人认定'],
    ['rejected', '没有写入'],
    ['elsewhere', '住处不同'],
    ['written', '写入项数'],
    ['disputed', '有分歧，等裁定'],
    ['kept', '之后有人改过，没有撤'],
  ] as const
).map(([key, header]) => ({ header, width: 14, cell: ({ counts }: InboundRun) => String(counts[key]) }))

const runColumns: readonly Column<InboundRun>[] = [
  { header: '开始时间', width: 18, cell: ({ startedAt }) => showInChina(startedAt) },
  { header: '结束时间', width: 18, cell: ({ endedAt }) => (endedAt === null ? '' : showInChina(endedAt)) },
  { header: '怎么开始的', width: 12, cell: ({ because }) => becauseWords[because] },
  { header: '谁开始的', width: 12, cell: ({ startedBy }) => startedBy?.name ?? '' },
  { header: '文件', width: 30, cell: ({ fileName }) => fileName ?? '' },
  { header: '状态', width: 14, cell: ({ status }) => statusWords[status] },
  ...countColumns,
]

const kindWords: Readonly<Record<InboundSource['kind'], string>> = {
  file: '上传文件（Excel、CSV）',
  json: '接口（JSON、CSV、Excel）',
  view: '数据库视图',
}

const sourceColumns: readonly Column<InboundSource>[] = [
  { header: '名称', width: 24, cell: ({ name }) => name },
  { header: '单位', width: 24, cell: ({ unit }) => unit.name },
  { header: '区域', width: 20, cell: ({ areaName }) => areaName },
  { header: '怎么来', width: 22, cell: ({ kind }) => kindWords[kind] },
  { header: '法律依据', width: 40, cell: ({ legalBasis }) => legalBasis },
  { header: '在用', width: 8, cell: ({ isOn }) => (isOn ? '是' : '停用') },
  { header: '下次', width: 18, cell: ({ nextRunAt }) => (nextRunAt === null ? '' : showInChina(nextRunAt)) },
  { header: '上次', width: 18, cell: ({ lastRun }) => (lastRun === null ? '' : showInChina(lastRun.startedAt)) },
  { header: '上次结果', width: 16, cell: ({ lastRun }) => (lastRun === null ? '' : statusWords[lastRun.status]) },
  { header: '等人认定', width: 10, cell: ({ asked }) => String(asked) },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy.name },
]

/** Where data comes from; rows that wait for a person, each with those it may be and all masked; and the runs of a source. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportInboundQuestions, ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'inbound questions',
        purpose: body.exportPurpose,
        name: '等人认定',
        columns: questionColumns,
        rows: rowsOf(everyQuestion(platform, actor)),
      }),
    ),
    route(api.exportInboundSources, async ({ caller: { actor }, reply }) => {
      const rows = await listSourceViews(platform, actor)
      const about = { actor, subject: 'inbound sources', name: '数据来源' }
      return handOutList(platform, reply, { ...about, columns: sourceColumns, rows })
    }),
    route(api.exportInboundRuns, async ({ input: { params }, caller: { actor }, reply }) => {
      const rows = await listRunViews(platform, actor, { sourceId: params.id, most: wholeList })
      const about = { actor, subject: 'inbound runs', facts: { source: params.id } }
      return handOutList(platform, reply, { ...about, name: '接入记录', columns: runColumns, rows })
    }),
  ]
}

async function* rowsOf(questions: AsyncIterable<InboundQuestion>): AsyncGenerator<Row> {
  for await (const { row, candidates, ...about } of questions) {
    yield { ...about, who: '对方的一行', shown: row }
    for (const [at, { shown }] of candidates.entries()) yield { ...about, who: `登记的第 ${at + 1} 人`, shown }
  }
}
