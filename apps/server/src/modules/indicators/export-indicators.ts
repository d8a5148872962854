import { api, type FigureMonth, type FigureView } from '@ejia/contract'
import { type Column, type Platform, type Route, route } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { getIndicators } from './figures.ts'
import { indicatorNames, sayInputs } from './words.ts'

type Row = { readonly area: string; readonly figure: FigureView; readonly month: FigureMonth }

const columns: readonly Column<Row>[] = [
  { header: '区域', width: 24, cell: ({ area }) => area },
  { header: '指标', width: 20, cell: ({ figure }) => indicatorNames[figure.id] },
  { header: '月份', width: 10, cell: ({ month }) => month.month },
  { header: '数值', width: 12, cell: valueIn },
  { header: '分子（件）', width: 12, cell: ({ figure, month }) => (figure.unit === 'share' ? String(month.hits) : '') },
  { header: '分母（件）', width: 12, cell: ({ month }) => String(month.cases) },
  { header: '区间下限（95% 把握）', width: 20, cell: ({ month }) => percent(month.low) },
  { header: '区间上限（95% 把握）', width: 20, cell: ({ month }) => percent(month.high) },
  { header: '标准', width: 12, cell: ({ figure }) => standardOf(figure) },
  { header: '标准的依据', width: 30, cell: ({ figure }) => figure.standard.basis ?? '' },
  { header: '分子是什么', width: 36, cell: ({ figure }) => sayInputs([figure.numerator]) },
  { header: '分母是什么', width: 40, cell: ({ figure }) => sayInputs(figure.denominator) },
]

/** The figures of one area as Excel, month by month; never of people, never areas beside each other. */
export function exportIndicatorsRoute(platform: Platform): Route {
  return route(api.exportIndicators, async ({ input: { body: filter }, caller: { actor }, reply }) => {
    const { area, figures } = await getIndicators(platform, actor, filter)
    return handOutList(platform, reply, {
      actor,
      subject: 'indicators',
      facts: { filter },
      name: '指标',
      columns,
      rows: figures.flatMap((figure) => figure.months.map((month) => ({ area: area.name, figure, month }))),
    })
  })
}

function valueIn({ figure: { unit }, month: { hits, cases, hours } }: Row): string {
  if (unit === 'hours') return hours === null ? '' : `${hours.toFixed(1)} 小时`
  return cases === 0 ? '' : percent(hits / cases)
}

function standardOf({ unit, standard: { value } }: FigureView): string {
  if (value === null) return ''
  return unit === 'hours' ? `${value} 小时` : percent(value)
}

function percent(share: number | null): string {
  return share === null ? '' : `${(100 * share).toFixed(1)}%`
}
