import { isWithinScope } from '../../accounts/index.ts'
import type { RoutedMatter, RoutingConditions } from './routing-rule.ts'

const aheadMilliseconds = 8 * 3_600_000
const dayMilliseconds = 86_400_000

/** Whether a matter meets every condition. */
export function meets(matter: RoutedMatter, when: RoutingConditions): boolean {
  const { categoryIds, areaCodes, urgent, sources, words, office } = when
  return (
    isAmong(categoryIds, (id) => id === matter.categoryId) &&
    isAmong(areaCodes, (code) => isWithinScope(code, matter.areaCode)) &&
    (urgent === undefined || urgent === matter.urgent) &&
    isAmong(sources, (source) => source === matter.source) &&
    isAmong(words, (word) => matter.text.toLowerCase().includes(word.toLowerCase())) &&
    (office === undefined || (office === 'open') === matter.officeOpen) &&
    isInTime(matter.at, when)
  )
}

function isInTime(at: string, { weekdays, between, validFrom, validUntil }: RoutingConditions): boolean {
  const local = Date.parse(at) + aheadMilliseconds
  const day = Math.floor(local / dayMilliseconds)
  const date = new Date(local).toISOString().slice(0, 10)
  const time = new Date(local).toISOString().slice(11, 16)
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1
  return (
    isAmong(weekdays, (one) => one === weekday) &&
    (between === undefined || isBetween(time, between)) &&
    (validFrom === undefined || date >= validFrom) &&
    (validUntil === undefined || date <= validUntil)
  )
}

function isBetween(time: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from < to ? time >= from && time < to : time >= from || time < to
}

function isAmong<T>(list: readonly T[] | undefined, test: (one: T) => boolean): boolean {
  return list === undefined || list.length === 0 || list.some(test)
}
