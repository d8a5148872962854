import type { BriefingFacts } from '@ejia/contract'

type Figure = BriefingFacts['figures'][number]

const verdicts = { more: '多于平常', fewer: '少于平常', asUsual: '差不多' } as const

export function figureRow(figure: Figure): string[] {
  const { name, cases, value, low, high, past, standard } = figure
  const range = low === null || high === null ? '' : `${say(figure, low)} – ${say(figure, high)}`
  const said = [value, past, standard].map((one) => (one === null ? '—' : say(figure, one)))
  return [name, said[0] ?? '', cases === 0 ? '—' : String(cases), range, said[1] ?? '', said[2] ?? '']
}

export function kindRows({ kinds }: BriefingFacts): string[][] {
  return kinds.map(({ category, weeks, compared }) => [
    category.name === '' ? '未分类' : category.name,
    String(weeks.slice(-4).reduce((sum, week) => sum + week, 0)),
    compared === null ? '—' : compared.usual.toFixed(1),
    compared === null ? '—' : verdicts[compared.verdict],
  ])
}

export function spotRow({
  place,
  kind,
  days,
  cases,
  expected,
  radiusMetres,
}: BriefingFacts['hotSpots'][number]): string[] {
  return [`${place}（方圆 ${radiusMetres} 米）`, kind, `最近 ${days} 天`, String(cases), expected.toFixed(1)]
}

export function returningRow({ place, kind, weeks, cases }: BriefingFacts['returning'][number]): string[] {
  return [place, kind, `${weeks} 周`, String(cases)]
}

export function kindNote({ against: { what, spans } }: BriefingFacts): string {
  const with_ = what === 'years' ? `前 ${spans} 年同期` : `再往前 ${spans * 4} 周`
  const compared = spans === 0 ? '数据还不满两个月，先不比较。' : `“平常”指${with_}；二十类里大约会有一类只是巧合。`
  return `${compared}件数只用来估计工作量，不是任务，也不评好坏。`
}

export function titleOf({ areaName, kind }: { readonly areaName: string; readonly kind: 'week' | 'month' }): string {
  return `${areaName}社会治理${kind === 'week' ? '周报' : '月报'}`
}

export function figureNote({ month }: BriefingFacts): string {
  return `指标按 ${month} 月统计，只和自己的过去比。“范围”是按件数多少，真实水平大约所在的区间（95% 把握）。`
}

function say({ unit }: Pick<Figure, 'unit'>, value: number): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`
  if (value < 1) return `${Math.round(value * 60)} 分钟`
  return value < 48 ? `${value.toFixed(1)} 小时` : `${(value / 24).toFixed(1)} 天`
}
