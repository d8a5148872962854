import type { RoutingRule } from '@ejia/contract'
import { wordFor } from '../../../words/language.ts'
import type { RoutingSays } from '../use-says.ts'

export type Names = {
  readonly category: (id: string) => string
  readonly area: (code: string) => string
  readonly unit: (id: string) => string | undefined
}

/** The conditions of a rule in plain words, one each. */
export function sayConditions({ when }: RoutingRule, names: Names, says: RoutingSays): string[] {
  const { categoryIds = [], areaCodes = [], urgent, sources = [], words = [], weekdays = [], between, office } = when
  const { validFrom = '', validUntil = '' } = when
  const said = [
    categoryIds.map(names.category).join('、'),
    areaCodes.map(names.area).join('、'),
    urgent === undefined ? '' : urgent ? says.urgentOnly : says.notUrgent,
    sources.map((source) => says.sourceOf[source]).join('、'),
    words.map((word) => `“${word}”`).join('、'),
    weekdays.length === 0 ? '' : says.weekdayWords(weekdays.map((day) => says.weekdayOf[day - 1] ?? '').join('、')),
    between === undefined ? '' : says.betweenWords(between.from, between.to),
    office === undefined ? '' : office === 'open' ? says.officeOpen : says.officeClosed,
    validFrom + validUntil === '' ? '' : says.validWords(validFrom, validUntil),
  ].filter((words_) => words_ !== '')
  return said.length === 0 ? [says.everything] : said
}

export function sayTarget({ to }: RoutingRule, names: Names, says: RoutingSays): string {
  switch (to.kind) {
    case 'unit':
      return names.unit(to.unitId) ?? says.gone
    case 'nature':
      return says.targetNature(wordFor(says.natureOf, to.nature))
    case 'community':
    case 'centre':
      return says.targetOf[to.kind]
  }
}
