import { isDate } from '../registry/index.ts'

export type BirthLikeness = 'equal' | 'swapped' | 'near' | 'year' | 'differs' | 'unknown'

/** A birth date as far as it is known: `1956-03-09`, or `1956`. */
export function compareBirths(one: string | undefined, other: string | undefined): BirthLikeness {
  if (one === undefined || other === undefined) return 'unknown'
  const [year, month, day] = one.split('-')
  const [otherYear, otherMonth, otherDay] = other.split('-')
  if (month === undefined || otherMonth === undefined) return year === otherYear ? 'year' : 'differs'
  if (one === other) return 'equal'
  if (year !== otherYear) return 'differs'
  if (month === otherDay && day === otherMonth && isDate(`${year}-${day}-${month}`)) return 'swapped'
  return month === otherMonth || day === otherDay ? 'near' : 'differs'
}
