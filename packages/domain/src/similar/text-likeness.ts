import { groupsOf } from '../dispatch/index.ts'
import { readingsOf } from '../places/index.ts'

/** From 0, nothing in common, to 1, the same words: by writing, by sound, and by what the words are about. */
export function textLikeness(one: string, other: string): number {
  const [mine, theirs] = [plainOf(one), plainOf(other)]
  const written = cosine(pairsOf(mine), pairsOf(theirs))
  const heard = cosine(pairsOf(soundOf(mine)), pairsOf(soundOf(theirs)))
  const about = cosine(groupsOf(mine.join('')), groupsOf(theirs.join('')))
  return 0.65 * Math.max(written, 0.95 * heard) + 0.35 * about
}

const politeness =
  /市民来电(反映|咨询|投诉)?|来电(反映|咨询|投诉)?|请(尽快|及时|相关部门|有关部门|帮忙|求)?(核实)?(处理|解决)(一下)?|希望(相关|有关)?(部门|工作人员)?(能够|能)?|谢谢|您好|你好|麻烦|关于|的问题|反映|尽快/g

/** Han characters, letters and digits, one by one; what everybody writes is left out. */
function plainOf(text: string): string[] {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(politeness, '')
      .replaceAll(/[^\p{Script=Han}a-z\d]+/gu, ''),
  ]
}

function soundOf(characters: readonly string[]): string[] {
  return characters.map((character) => readingsOf(character)[0] ?? character)
}

function pairsOf(parts: readonly string[]): Set<string> {
  return new Set(parts.slice(1).map((part, at) => `${parts[at]} ${part}`))
}

function cosine(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  if (one.size === 0 || other.size === 0) return 0
  return [...one].filter((part) => other.has(part)).length / Math.sqrt(one.size * other.size)
}
