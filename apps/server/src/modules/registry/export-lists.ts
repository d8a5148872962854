import { api, type BuildingSummary, type RegistryField } from '@ejia/contract'
import { registry } from '@ejia/domain'
import { type Column, everyPage, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import type { By, Desk } from './desk.ts'
import { viewFields } from './fields.ts'
import { listBuildings } from './places/read-places.ts'
import { eachSelfFill, type SelfFillView } from './self-fill/self-fill.ts'

const limit = 500
type Filled = Pick<SelfFillView, 'place' | 'submittedAt'> & SelfFillView['changes'][number]

const filledWords = { correct: '更正', moveIn: '住进来', moveOut: '搬走' } as const
const subjectWords: Readonly<Record<RegistryField['subject'], string>> = {
  person: '人员',
  room: '房屋',
  building: '楼栋',
  grid: '网格',
  organisation: '单位',
}

const buildingColumns: readonly Column<BuildingSummary>[] = [
  { header: '楼栋名称', width: 28, cell: ({ name }) => name },
  { header: '地址', width: 40, cell: ({ address }) => address },
  { header: '网格', width: 20, cell: ({ gridName }) => gridName },
  { header: '户数', width: 8, cell: ({ rooms }) => String(rooms) },
  { header: '人数', width: 8, cell: ({ people }) => String(people) },
  { header: '经度', width: 14, cell: ({ position }) => position?.longitude.toFixed(6) ?? '' },
  { header: '纬度', width: 14, cell: ({ position }) => position?.latitude.toFixed(6) ?? '' },
]

const filledColumns: readonly Column<Filled>[] = [
  { header: '住处', width: 32, cell: ({ place }) => place },
  { header: '提交时间', width: 18, cell: ({ submittedAt }) => showInChina(submittedAt) },
  { header: '填了什么', width: 10, cell: ({ type }) => filledWords[type] },
  { header: '姓名', width: 12, cell: ({ name }) => name },
  { header: '内容', width: 70, cell: ({ values }) => Object.entries(values).map(sayValue).join('；') },
]

const fieldColumns: readonly Column<RegistryField>[] = [
  { header: '项目', width: 24, cell: ({ name }) => name.zh },
  { header: '对象', width: 8, cell: ({ subject }) => subjectWords[subject] },
  { header: '所在的表', width: 16, cell: ({ tables }) => tables.join('、') },
  { header: '采集', width: 12, cell: sayCollected },
  { header: '依据', width: 60, cell: ({ legalBasis }) => legalBasis ?? '' },
  { header: '谁改的', width: 12, cell: ({ changedBy }) => changedBy?.name ?? '' },
  { header: '更改时间', width: 18, cell: ({ changedAt }) => (changedAt === null ? '' : showInChina(changedAt)) },
]

/** Buildings, fields and what households sent, as Excel, as on the screens and to those who see them there. */
export function exportRoutes(desk: Desk): Route[] {
  return [
    route(api.exportBuildings, ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...filter } = body
      const rows = everyPage((cursor) =>
        listBuildings(desk, actor, { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }),
      )
      const list = { purpose, facts: { filter }, name: '楼栋', columns: buildingColumns, rows }
      return handOutList(desk, reply, { actor, subject: 'buildings', ...list })
    }),
    route(api.exportSelfFills, ({ input: { body }, caller: { actor }, reply }) => {
      const list = { purpose: body.exportPurpose, columns: filledColumns, rows: eachFilled(desk, actor) }
      return handOutList(desk, reply, { actor, subject: 'self-fills', name: '住户自填，待核对', ...list })
    }),
    route(api.exportRegistryFields, async ({ caller: { actor }, reply }) => {
      const rows = await viewFields(desk.database)
      const list = { subject: 'registry fields', name: '采集项目', columns: fieldColumns, rows }
      return handOutList(desk, reply, { actor, ...list })
    }),
  ]
}

async function* eachFilled(desk: Desk, by: By): AsyncGenerator<Filled> {
  for await (const { place, submittedAt, changes } of eachSelfFill(desk, by, wholeList))
    yield* changes.map((change) => ({ place, submittedAt, ...change }))
}

function sayValue([code, value]: readonly [string, string]): string {
  return `${registry.findField(code)?.zh ?? code} ${value}`
}

function sayCollected({ derivedFrom, minimum, on }: RegistryField): string {
  if (derivedFrom !== null) return '自动得出'
  if (minimum) return '最少必需'
  return on ? '采集' : '不采集'
}
