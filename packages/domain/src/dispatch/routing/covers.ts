import { isWithinScope } from '../../accounts/index.ts'
import type { RoutingConditions } from './routing-rule.ts'

/** Whether every matter that meets `inner` meets `outer` too, as far as the conditions themselves tell. */
export function covers(outer: RoutingConditions, inner: RoutingConditions): boolean {
  return (
    holdsAll(outer.categoryIds, inner.categoryIds, (one, other) => one === other) &&
    holdsAll(outer.areaCodes, inner.areaCodes, isWithinScope) &&
    coversBesidePlaceAndKind(outer, inner)
  )
}

/** The same, leaving out category and area. */
export function coversBesidePlaceAndKind(outer: RoutingConditions, inner: RoutingConditions): boolean {
  const isSame = <T>(one: T, other: T) => one === other
  return (
    holdsAll(outer.sources, inner.sources, isSame) &&
    holdsAll(outer.words, inner.words, (word, longer) => longer.toLowerCase().includes(word.toLowerCase())) &&
    holdsAll(outer.weekdays, inner.weekdays, isSame) &&
    (outer.urgent === undefined || outer.urgent === inner.urgent) &&
    (outer.office === undefined || outer.office === inner.office) &&
    (outer.validFrom === undefined || (inner.validFrom !== undefined && inner.validFrom >= outer.validFrom)) &&
    (outer.validUntil === undefined || (inner.validUntil !== undefined && inner.validUntil <= outer.validUntil)) &&
    holdsTime(outer.between, inner.between)
  )
}

/** An empty list stands for everything. */
function holdsAll<T>(
  outer: readonly T[] = [],
  inner: readonly T[] = [],
  holds: (one: T, other: T) => boolean,
): boolean {
  if (outer.length === 0) return true
  return inner.length > 0 && inner.every((one) => outer.some((other) => holds(other, one)))
}

type Between = RoutingConditions['between']

/** Every minute of one lies in the other; both may go over midnight. */
function holdsTime(outer: Between, inner: Between): boolean {
  if (!outer) return true
  if (!inner) return false
  const held = new Set(minutesOf(outer))
  return minutesOf(inner).every((minute) => held.has(minute))
}

function minutesOf({ from, to }: NonNullable<Between>): number[] {
  const [start, end] = [minuteOf(from), minuteOf(to)]
  const length = (end - start + 1440) % 1440 || 1440
  return Array.from({ length }, (_, index) => (start + index) % 1440)
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
