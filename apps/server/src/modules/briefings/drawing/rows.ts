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

function say({ unit }: Pick<Figure, 'unit'>, value: number): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`
  if (value < 1) return `${Math.round(value * 60)} 分钟`
  return value < 48 ? `${value.toFixed(1)} 小时` : `${(value / 24).toFixed(1)} 天`
}
