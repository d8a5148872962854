import type { Hint, HintMatter } from './hint.ts'

type Seen = { readonly matter: HintMatter; readonly isProof: boolean; readonly words: readonly number[] }

const apartAtMost = 3
const fewestBits = 8
const mostBits = 56

/** Looks that differ by three bits share one of four quarters, so only those are held against each other. */
export function findSamePhotos(matters: readonly HintMatter[]): Hint[] {
  const seen = matters.flatMap((matter) =>
    matter.photos.flatMap(({ look, isProof }): Seen[] => {
      if (look === undefined) return []
      const words = [0, 4, 8, 12].map((from) => Number.parseInt(look.slice(from, from + 4), 16))
      const bits = words.reduce((sum, word) => sum + bitsIn(word), 0)
      return bits < fewestBits || bits > mostBits ? [] : [{ matter, isProof, words }]
    }),
  )
  const groups = new Map<string, { ids: Set<string>; apart: number }>()
  for (const quarter of [0, 1, 2, 3])
    for (const alike of Map.groupBy(seen, ({ words }) => words[quarter] ?? 0).values()) joinAlike(alike, groups)
  return [...new Set(groups.values())].map(({ ids, apart }) => ({
    kind: 'samePhoto',
    incidentIds: [...ids].toSorted(),
    much: apart,
  }))
}

type Groups = Map<string, { ids: Set<string>; apart: number }>

function joinAlike(alike: readonly Seen[], groups: Groups): void {
  alike.forEach((one, at) => {
    for (const other of alike.slice(at + 1)) {
      if (!one.isProof && !other.isProof) continue
      if (one.matter.id === other.matter.id || areRelated(one.matter, other.matter)) continue
      const apart = one.words.reduce((sum, word, quarter) => sum + bitsIn(word ^ (other.words[quarter] ?? 0)), 0)
      if (apart <= apartAtMost) join(groups, [one.matter.id, other.matter.id], apart)
    }
  })
}

function join(groups: Groups, pair: readonly [string, string], apart: number): void {
  const [mine, theirs] = pair.map((id) => groups.get(id))
  const group = {
    ids: new Set([...(mine?.ids ?? []), ...(theirs?.ids ?? []), ...pair]),
    apart: Math.max(mine?.apart ?? 0, theirs?.apart ?? 0, apart),
  }
  for (const id of group.ids) groups.set(id, group)
}

function areRelated(one: HintMatter, other: HintMatter): boolean {
  return one.relatedIds.includes(other.id) || other.relatedIds.includes(one.id)
}

function bitsIn(word: number): number {
  let bits = 0
  for (let left = word; left !== 0; left &= left - 1) bits += 1
  return bits
}
