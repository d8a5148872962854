import { diceOf } from '../dice.ts'
import type { TrendCase } from '../trend-case.ts'

type Asked = { readonly seed: string; readonly cases: number; readonly until: string }

const kinds = ['street-light', 'waste', 'parking', 'noise']

/** Matters of half a year whose places and days have nothing to do with each other; some places have many. */
export function scatter({ seed, cases, until }: Asked): TrendCase[] {
  const dice = diceOf(seed)
  return Array.from({ length: cases }, (_, at) => {
    const crowded = dice() < 0.3
    return {
      id: `${seed}-${at}`,
      at: new Date(Date.parse(until) - (1 + dice() * 180) * 86_400_000).toISOString(),
      categoryId: kinds[Math.floor(dice() * kinds.length)] ?? '',
      areaCode: '350603003003001',
      longitude: 117.7 + (crowded ? 0.02 + dice() * 0.001 : dice() * 0.06),
      latitude: 24.5 + (crowded ? 0.01 + dice() * 0.001 : dice() * 0.04),
      text: '',
    }
  })
}
