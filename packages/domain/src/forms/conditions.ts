import type { Condition } from './form.ts'

/** Undefined where the value is not there, and so nothing can be said. */
export function holds({ test, values }: Condition, value: string | undefined): boolean | undefined {
  if (value === undefined || value === '') return undefined
  switch (test) {
    case 'is':
      return values.includes(value)
    case 'isNot':
      return !values.includes(value)
    case 'atLeast':
      return values.every((limit) => compare(value, limit) >= 0)
    case 'atMost':
      return values.every((limit) => compare(value, limit) <= 0)
  }
}

/** Numbers as numbers; days and everything else as text, which for days is their order. */
export function compare(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)]
  if (Number.isFinite(a) && Number.isFinite(b)) return a - b
  return one < other ? -1 : one > other ? 1 : 0
}
