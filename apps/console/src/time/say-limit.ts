import type { ConsoleWords } from '../words/zh.ts'

type Limit = { readonly amount: number; readonly unit: keyof ConsoleWords['deadlines']['units'] }

/** 5 个工作日 */
export function sayLimit({ amount, unit }: Limit, says: ConsoleWords['deadlines']): string {
  return amount === 0.5 && unit === 'hours' ? says.halfHour : says.units[unit](amount)
}
