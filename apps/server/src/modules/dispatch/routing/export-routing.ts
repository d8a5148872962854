import { api, type RoutingRule, type RoutingView } from '@ejia/contract'
import { type Column, type Platform, type Route, route } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { listCategories } from '../categories.ts'
import { sayWhose } from '../whose-words.ts'
import { viewRouting } from './view-routing.ts'

const sourceWords = { resident: '群众上报', gridWorker: '工作人员上报', onBehalf: '代群众登记', partner: '部门推送' }
const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const officeWords = { open: '只在上班时间', closed: '只在下班时间' }

type Names = {
  readonly category: (id: string) => string
  readonly area: (code: string) => string
  readonly units: RoutingView['units']
}
type Row = RoutingRule & { readonly number: number }

/** A condition that is not set leaves its cell empty: every matter meets it. */
function columnsOf(names: Names): readonly Column<Row>[] {
  return [
    { header: '第几条', width: 8, cell: ({ number }) => String(number) },
    { header: '类别', width: 30, cell: ({ when }) => (when.categoryIds ?? []).map(names.category).join('、') },
    { header: '区域', width: 30, cell: ({ when }) => (when.areaCodes ?? []).map(names.area).join('、') },
    { header: '紧急', width: 8, cell: ({ when: { urgent } }) => (urgent === undefined ? '' : urgent ? '是' : '否') },
    { header: '来源', width: 20, cell: ({ when }) => (when.sources ?? []).map((one) => sourceWords[one]).join('、') },
    { header: '文字里有', width: 24, cell: ({ when }) => (when.words ?? []).join('、') },
    { header: '星期', width: 14, cell: ({ when }) => (when.weekdays ?? []).map((day) => weekdays[day - 1]).join('、') },
    { header: '时段', width: 16, cell: ({ when: { between } }) => (between ? `${between.from} 到 ${between.to}` : '') },
    {
      header: '上班时间',
      width: 14,
      cell: ({ when: { office } }) => (office === undefined ? '' : officeWords[office]),
    },
    { header: '从', width: 12, cell: ({ when }) => when.validFrom ?? '' },
    { header: '到', width: 12, cell: ({ when }) => when.validUntil ?? '' },
    { header: '交给谁', width: 24, cell: ({ to }) => whomOf(to, names.units) },
    { header: '怎么走', width: 10, cell: ({ acts }) => (acts === 'send' ? '直接派出' : '建议') },
    { header: '说明', width: 40, cell: ({ note }) => note ?? '' },
  ]
}

/** The routing rules in force, as Excel. */
export function exportRoutingRoute(platform: Platform): Route {
  return route(api.exportRouting, async ({ caller: { actor }, reply }) => {
    const { database } = platform
    const [{ rules, units }, categories, area] = await Promise.all([
      viewRouting(database),
      listCategories(database),
      areaNamer(database),
    ])
    const category = (id: string) => categories.find((one) => one.id === id)?.name.zh ?? id
    const rows = rules.map((rule, at) => ({ ...rule, number: at + 1 }))
    const columns = columnsOf({ category, area, units })
    return handOutList(platform, reply, { actor, subject: 'routing', name: '流转规则', columns, rows })
  })
}

function whomOf(to: RoutingRule['to'], units: RoutingView['units']): string {
  if (to.kind === 'unit') return units.find(({ id }) => id === to.unitId)?.name ?? '已撤销的单位'
  return `当地${sayWhose(to.kind === 'nature' ? to.nature : to.kind)}`
}
