import type { Syllable } from './syllable.ts'

/**
 * How far two syllables are apart: 0 the same, 1 unrelated. The near pairs are those that speakers of Minnan do not
 * keep apart in Mandarin (f/h, n/l, flat and curled sibilants, front and back nasals, ü/i), then those that ears and
 * recognisers mix up everywhere.
 */
export function syllableDistance(a: Syllable, b: Syllable): number {
  return Math.min(1, initialDistance(a, b) + finalDistance(a, b))
}

const unrelatedInitial = 0.6
const unrelatedFinal = 0.7

const nearInitials = distances({
  0.12: 'z zh|c ch|s sh',
  0.2: 'f h|n l|r l',
  0.35: 'r n|zh j|ch q|sh x|z j|c q|s x|h _|r _',
  0.45: 'b p|d t|g k|z c|zh ch|j q|b m|k h|g h|d l|z s|zh sh|c s|ch sh|j x|q x',
})

const nearFinals = distances({
  0.1: 'in ing|en eng|uo o|uo e|ou uo',
  0.15: 'an ang|ian iang|uan uang|o e|i ɿ|uen ong',
  0.2: 'v i|ve ie|van ian|vn in|vn ing|eng ong|vn ong|v u|ia a|ua a|iong ong',
  0.3: 'ei uei|ai ei|en in|eng ing|u o|u ou|uan an|uang ang|ian an|ie e|iao ao|iou ou|ian in|uai ai|uen en|uen vn|e a',
})

/** A Minnan f is a rounded h: 方 is heard as 荒, 福 as 胡, 风 as 轰. */
const roundedAfterH = new Set(['an uan', 'ang uang', 'a ua', 'en uen', 'ei uei', 'eng ong', 'o uo'])

function initialDistance({ initial: a }: Syllable, { initial: b }: Syllable): number {
  return a === b ? 0 : (nearInitials.get(pair(a, b)) ?? unrelatedInitial)
}

function finalDistance(a: Syllable, b: Syllable): number {
  if (a.final === b.final) return 0
  const rounded = a.initial === 'f' && b.initial === 'h' ? `${a.final} ${b.final}` : `${b.final} ${a.final}`
  const isRounded = pair(a.initial, b.initial) === 'f h' && roundedAfterH.has(rounded)
  return isRounded ? 0 : (nearFinals.get(pair(a.final, b.final)) ?? unrelatedFinal)
}

function distances(given: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  const pairs = Object.entries(given).flatMap(([distance, list]) =>
    list.split('|').map((both): [string, number] => {
      const [a = '', b = ''] = both.split(' ').map((one) => (one === '_' ? '' : one))
      return [pair(a, b), Number(distance)]
    }),
  )
  return new Map(pairs)
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
