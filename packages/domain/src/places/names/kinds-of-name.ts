/** What the last word of a name says the place is. */
export type NameKind =
  | 'community'
  | 'village'
  | 'subdistrict'
  | 'town'
  | 'township'
  | 'district'
  | 'county'
  | 'city'
  | 'road'

const words: readonly (readonly [NameKind, string])[] = [
  ['community', '社区居民委员会 社区居委会 居民委员会 居委会 社区'],
  ['village', '村民委员会 村委会 行政村 自然村 大队 村'],
  ['subdistrict', '街道办事处 街道'],
  ['town', '镇'],
  ['township', '民族乡 乡'],
  ['district', '区'],
  ['county', '自治县 县'],
  ['city', '市'],
  ['road', '大街 大道 路 街 巷'],
]
const kindOf = new Map(words.flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)))
const longest = 7

export type Ending = { readonly kind: NameKind; readonly length: number }

/** The longest such word at the end of a name that leaves two characters of it. */
export function endingOf(name: string): Ending | undefined {
  for (let length = Math.min(longest, name.length - 2); length > 0; length--) {
    const kind = kindOf.get(name.slice(-length))
    if (kind) return { kind, length }
  }
  return undefined
}

/** The longest such word that begins at this place of a text. */
export function endingAt(text: string, at: number): Ending | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const kind = kindOf.get(text.slice(at, at + length))
    if (kind) return { kind, length }
  }
  return undefined
}

const families: readonly (readonly NameKind[])[] = [
  ['community', 'village'],
  ['subdistrict', 'town', 'township'],
  ['district', 'county', 'city'],
  ['road'],
]

/** Whether people mix the two up: a village that became a community goes on being called a village. */
export function areOfOneFamily(one: NameKind, other: NameKind): boolean {
  return families.some((family) => family.includes(one) && family.includes(other))
}

const leftOut = new RegExp(
  `(?:${[
    '花园|花苑|家园|嘉园|小区|新村|公寓|公馆|雅苑|名都|名城|华庭|华府|山庄|别墅|大厦|广场',
    '虚拟生活区|生活区|经济开发区|工业开发区|开发区|工业区|管区',
    '大街|大道|路|街|巷',
  ].join('|')})$`,
)

/** How many characters at the end of a stem are a word for housing, zones or roads; two before it must remain. */
export function leftOutLengthOf(stem: string): number {
  const length = leftOut.exec(stem)?.[0].length ?? 0
  return stem.length - length >= 2 ? length : 0
}
