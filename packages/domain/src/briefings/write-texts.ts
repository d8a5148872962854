import type { BriefingFacts, BriefingFigure } from './facts.ts'

export const briefingParts = ['overview', 'figures', 'hotSpots', 'returning', 'next'] as const
export type BriefingPart = (typeof briefingParts)[number]
export type BriefingTexts = Readonly<Record<BriefingPart, string>>

/** Below this a share says little. */
const enough = 20

/** The words of a draft, part by part; a person goes over them before anybody else reads them. */
export function writeTexts(facts: BriefingFacts): BriefingTexts {
  return {
    overview: overviewOf(facts),
    figures: figuresOf(facts.figures),
    hotSpots: hotSpotsOf(facts),
    returning: returningOf(facts),
    next: '',
  }
}

function overviewOf({ kind, areaName, kinds, spans, words }: BriefingFacts): string {
  const [name, weeks] = kind === 'week' ? ['本周', 1] : ['截至期末的四周', 4]
  const all = kinds.reduce((sum, one) => sum + one.weeks.slice(-weeks).reduce((total, week) => total + week, 0), 0)
  const named = (verdict: 'more' | 'fewer') =>
    kinds.flatMap((one) => (one.verdict === verdict && one.name !== '' ? [one.name] : [])).join('、')
  const [more, fewer] = [named('more'), named('fewer')]
  const compared =
    spans === 0
      ? '数据还不满两个月，暂不与以往比较。'
      : more === '' && fewer === ''
        ? '各类事项近四周和以往差不多。'
        : `近四周与以往相比，${more === '' ? '没有明显增多的类别' : `明显增多的是${more}`}；${fewer === '' ? '没有明显减少的类别' : `明显减少的是${fewer}`}。`
  const heard = words.slice(0, 5).map(({ word, now }) => `“${word}”（${now}件）`)
  return [
    `${areaName}${name}共收到${all}件事项，件数只用来安排人手，不作评价。`,
    compared,
    heard.length === 0 ? '' : `群众描述里新近变多的说法有${heard.join('、')}，请留意是不是新问题的苗头。`,
  ].join('')
}

function figuresOf(figures: readonly BriefingFigure[]): string {
  const told = figures.filter(({ wanted, value }) => wanted !== 'neither' && value !== null)
  if (told.length === 0) return '本期办结的事项还太少，先不下结论。'
  const few = told.filter(({ cases }) => cases < enough).map(({ name }) => name)
  const known = told.filter(({ cases }) => cases >= enough)
  const sentences = known.flatMap(sayFigure)
  const usual = known.filter((figure) => figure.past !== null && sayFigure(figure).length === 0).map(({ name }) => name)
  const isYoung = known.length > 0 && known.every(({ past }) => past === null)
  return [
    ...sentences,
    ...(usual.length === 0 ? [] : [`${usual.join('、')}和自己此前一年相比看不出明显变化。`]),
    ...(isYoung ? ['还没有此前一年的数据，先不和自己的过去比，各项数字见下图下表。'] : []),
    ...(few.length === 0 ? [] : [`${few.join('、')}件数较少（不足${enough}件），先不下结论。`]),
  ].join('')
}

/** Only where one's own past lies outside what the month bears out. */
function sayFigure({ name, unit, wanted, value, low, high, past }: BriefingFigure): string[] {
  if (unit !== 'share' || value === null || low === null || high === null || past === null) return []
  if (past >= low && past <= high) return []
  const isHigher = past < low
  const isBetter = isHigher === (wanted === 'more')
  return [
    `${name}${percent(value)}，${isHigher ? '高于' : '低于'}自己此前一年的${percent(past)}，${isBetter ? '有好转' : '需要关注'}。`,
  ]
}

function hotSpotsOf({ hotSpots }: BriefingFacts): string {
  if (hotSpots.length === 0) return '本期没有发现热点：没有哪个地方的事项多到不像巧合，或件数还太少，说不准。'
  const said = hotSpots.map(
    ({ place, kind, days, cases, expected }) =>
      `${place}最近${days}天${kind}${cases}件，平常同样长的时间约${expected.toFixed(1)}件`,
  )
  return `${said.join('；')}。建议先到现场看一看，找出共同的原因。`
}

function returningOf({ returning }: BriefingFacts): string {
  if (returning.length === 0) return '近13周没有在同一网格反复出现的同类问题。'
  const said = returning.map(
    ({ place, kind, weeks, cases }) => `${place}的${kind}（13周里有${weeks}周出现，共${cases}件）`,
  )
  return `${said.join('、')}反复出现，办一件了一件还不够，建议从中选一题，找准原因、明确牵头单位和完成时间。`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
