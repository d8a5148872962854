import type { Form } from '../index/form.ts'
import type { Phrase, Role } from '../text/phrase.ts'
import { tokenDistance } from '../text/syllables.ts'

/** A stretch of a phrase read as a name, and what that costs in hundredths of a syllable. */
export type Span = { readonly start: number; readonly end: number; readonly cost: number }

/** A syllable of the name that was not said, and one said in between that is not in the name. */
const missing = 80
const leftOutSyllable = 20
/** A word that names nothing, heard as part of a name in other characters. */
const takenAsName = { plain: 0, filler: 20, number: 40 } as const satisfies Record<Role, number>
const inserted = { plain: 60, number: 40, filler: 25 } as const satisfies Record<Phrase['roles'][number], number>

const spansAtMost = 3

/** Working memory, used again by every alignment. */
const longest = 32
const scratch = {
  costs: new Int32Array(longest + 1),
  starts: new Int32Array(longest + 1),
  dropping: new Int32Array(longest),
}

/** Stretches from `from` up to `to` that cost no more than `limit`, cheapest first, none overlapping another. */
export function align(
  form: Form,
  phrase: Phrase,
  { from, to, limit }: { from: number; to: number; limit: number },
): Span[] {
  const { tokens, telling } = form
  const { costs, starts, dropping } = scratch
  const length = tokens.length
  costs[0] = 0
  starts[0] = from
  for (let at = 0; at < length; at++) {
    const drop = at >= telling ? leftOutSyllable : missing
    dropping[at] = drop
    costs[at + 1] = (costs[at] ?? 0) + drop
    starts[at + 1] = from
  }
  let found: Span[] | undefined
  for (let at = from; at < to; at++) {
    const token = phrase.tokens[at]
    const role = phrase.roles[at] ?? 'plain'
    if (!token) break
    // One row of the table is kept: `before` is what stood one place to the left of it.
    const extraCost = inserted[role]
    const strangeCost = takenAsName[role]
    let before = 0
    let startBefore = at
    starts[0] = at + 1
    for (let number = 0; number < length; number++) {
      const sought = tokens[number] ?? token
      const above = costs[number + 1] ?? 0
      const startAbove = starts[number + 1] ?? 0
      const distance = tokenDistance(sought, token)
      const kept = before + (distance === 0 ? 0 : distance + strangeCost)
      const extra = above + extraCost
      const dropped = (costs[number] ?? 0) + (dropping[number] ?? missing)
      if (kept <= extra && kept <= dropped) {
        costs[number + 1] = kept
        starts[number + 1] = startBefore
      } else if (extra <= dropped) costs[number + 1] = extra
      else {
        costs[number + 1] = dropped
        starts[number + 1] = starts[number] ?? 0
      }
      before = above
      startBefore = startAbove
    }
    const cost = costs[length] ?? 0
    if (cost <= limit) (found ??= []).push({ start: starts[length] ?? at, end: at + 1, cost })
  }
  return found ? apart(found) : []
}

function apart(found: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of found.toSorted((a, b) => a.cost - b.cost || b.end - b.start - (a.end - a.start))) {
    const isFree = kept.every(({ start, end }) => span.end <= start || span.start >= end)
    if (isFree && kept.length < spansAtMost) kept.push(span)
  }
  return kept
}
