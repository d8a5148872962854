import { type Candidate, type Comparison, compare, type Known } from './comparison.ts'
import { type Crowd, weighLikeness } from './weigh-likeness.ts'

export type Likely = { readonly personId: string; readonly chance: number; readonly comparison: Comparison }

export type RowMatch =
  | { readonly kind: 'same'; readonly personId: string; readonly by: 'idCard' | 'phone' | 'likeness' }
  | { readonly kind: 'ask'; readonly candidates: readonly Likely[] }
  | { readonly kind: 'new' }

/** Nine of ten whom a department lists are on record; the tenth moved in unseen. */
const onRecord = 0.9
/** A wrong match writes one person's facts onto another's record, and nobody looks there: one in a thousand at most. */
const surely = 0.999
/** A person who is recorded twice is found and merged at the next visit; below one in fifty nobody is asked. */
const hardly = 0.02
const shownAtMost = 5

/** Who on record a row is, whether anybody, or that a person has to say. */
export function matchRow(row: Known, candidates: readonly Candidate[], crowd: Crowd): RowMatch {
  const compared = candidates.map((candidate) => ({
    personId: candidate.personId,
    comparison: compare(row, candidate),
  }))
  const byIdCard = compared.filter(({ comparison }) => comparison.idCard === 'equal')
  const [bearer] = byIdCard
  if (bearer) {
    if (byIdCard.length === 1 && bearer.comparison.name !== 'differs')
      return { kind: 'same', personId: bearer.personId, by: 'idCard' }
    return { kind: 'ask', candidates: byIdCard.map((one) => ({ ...one, chance: 0.5 })) }
  }
  const possible = compared.filter(({ comparison }) => comparison.idCard !== 'differs' && comparison.name !== 'differs')
  const byPhone = possible.filter(
    ({ comparison }) => comparison.phone === 'equal' && comparison.name === 'equal' && comparison.birthOn !== 'differs',
  )
  const [holder] = byPhone
  if (holder && byPhone.length === 1) return { kind: 'same', personId: holder.personId, by: 'phone' }
  return matchByLikeness(possible, crowd)
}

type Compared = Omit<Likely, 'chance'>

function matchByLikeness(possible: readonly Compared[], crowd: Crowd): RowMatch {
  const each = onRecord / Math.max(1, crowd.size)
  const weighed = possible.map((one) => ({ ...one, weight: weighLikeness(one.comparison, crowd) * each }))
  const all = weighed.reduce((sum, { weight }) => sum + weight, 1 - onRecord)
  const likely = weighed
    .map(({ personId, comparison, weight }) => ({ personId, comparison, chance: weight / all }))
    .sort((one, other) => other.chance - one.chance || (one.personId < other.personId ? -1 : 1))
  const [best] = likely
  if (!best || 1 - (1 - onRecord) / all < hardly) return { kind: 'new' }
  const { name } = best.comparison
  if (best.chance >= surely && (name === 'equal' || name === 'sound'))
    return { kind: 'same', personId: best.personId, by: 'likeness' }
  return { kind: 'ask', candidates: likely.slice(0, shownAtMost) }
}
